import { LONGEST_TEXT } from '@triagebook/text'
import { describe, expect, it } from 'vitest'
import { OVERLAP, windowsOf } from './windows-of.ts'

describe('windowsOf', () => {
  it.each([0, 1, LONGEST_TEXT])('takes a text of %i units as it is', (length) => {
    expect(windowsOf('a'.repeat(length))).toEqual([{ start: 0, end: length }])
  })

  it('covers a longer text with windows that overlap', () => {
    const length = 3 * LONGEST_TEXT
    const windows = windowsOf('a'.repeat(length))
    expect(windows[0]?.start).toBe(0)
    expect(windows.at(-1)?.end).toBe(length)
    for (const [index, { start, end }] of windows.entries()) {
      expect(end - start).toBeLessThanOrEqual(LONGEST_TEXT)
      if (index > 0) expect(start).toBeLessThanOrEqual((windows[index - 1]?.end ?? 0) - OVERLAP)
    }
  })

  it.each(['', 'a'])('splits no code point, wherever it begins: after “%s”', (before) => {
    const text = before + '\u{1f600}'.repeat(LONGEST_TEXT)
    const cut = windowsOf(text).filter(({ start, end }) => !text.slice(start, end).isWellFormed())
    expect(cut).toEqual([])
  })
})
