import { describe, expect, it } from 'vitest'
import { withoutBreaks } from './without-breaks.ts'

describe('a text without every second line break', () => {
  it.each([
    { text: 'a\nb\nc\nd', first: 'ab\ncd', second: 'a\nbc\nd' },
    { text: 'a \nb', first: 'ab', second: 'a \nb' },
    { text: '1 \n2', first: '1 2', second: '1 \n2' },
    { text: 'a\n\nb', first: 'a\nb', second: 'a\n\nb' },
    { text: 'a\n@b', first: 'a\n@b', second: 'a\n@b' },
    { text: 'a@\nb', first: 'a@b', second: 'a@\nb' },
    { text: 'a', first: 'a', second: 'a' },
  ])('$text', ({ text, first, second }) => {
    expect(withoutBreaks(text, 0).text).toBe(first)
    expect(withoutBreaks(text, 1).text).toBe(second)
  })

  it('knows where each character was', () => {
    const { text, originOf } = withoutBreaks('ab\ncd', 0)
    expect([...text].map((_, offset) => originOf(offset))).toEqual([0, 1, 3, 4])
  })
})
