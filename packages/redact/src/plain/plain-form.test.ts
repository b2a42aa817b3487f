import { describe, expect, it } from 'vitest'
import { plainForm } from './plain-form.ts'

describe('the plain form of a text', () => {
  it.each([
    { name: 'ASCII as it is', written: 'a@b.c &copy; \\n', plain: 'a@b.c &copy; \\n' },
    { name: 'no zero-width characters', written: 'a\u200bb\u2060c\ufeffd', plain: 'abcd' },
    { name: 'no soft hyphens', written: 'exam\u00adple', plain: 'example' },
    { name: 'each kind of space as a space', written: 'a\u00a0b\u2009c\u202fd\u3000e', plain: 'a b c d e' },
    { name: 'each kind of dash as a hyphen', written: 'a‐b‑c–d—e−f', plain: 'a-b-c-d-e-f' },
    { name: 'full width as ASCII', written: 'ａ＠ｂ．ｃ：１', plain: 'a@b.c:1' },
    { name: 'small and mathematical forms', written: 'a﹫b 𝐚𝟏', plain: 'a@b a1' },
    { name: 'ideographic full stops', written: 'a@b。c', plain: 'a@b.c' },
    { name: 'typographic quotes', written: '“a” „b“ «c»', plain: '"a" "b" "c"' },
    { name: 'entities of a number', written: 'a&#64;b&#x2E;c', plain: 'a@b.c' },
    { name: 'entities with a name', written: 'a&commat;b&period;c&amp;d&shy;e', plain: 'a@b.c&de' },
    { name: 'escapes of JSON', written: 'a\\u0040b', plain: 'a@b' },
    {
      name: 'entities of controls as they are',
      written: '&#10;&#0;&#x110000;',
      plain: '&#10;&#0;&#x110000;',
    },
    { name: 'escapes of controls as they are', written: '\\u000a\\u0001', plain: '\\u000a\\u0001' },
    { name: 'an entity of an entity once', written: '&amp;#64;', plain: '&#64;' },
    { name: 'nothing of nothing', written: '', plain: '' },
  ])('has $name', ({ written, plain }) => {
    expect(plainForm(written).text).toBe(plain)
  })

  it('knows where each character was', () => {
    const written = '\u200bx&#64;y\u00adz'
    const { text, originOf } = plainForm(written)
    expect(text).toBe('x@yz')
    expect([0, 1, 2, 3, 4].map(originOf)).toEqual([1, 2, 7, 9, 10])
    expect(originOf(text.length)).toBe(written.length)
  })
})
