import { LONGEST_TEXT } from '@triagebook/text/patterns'
import { describe, expect, it } from 'vitest'
import { OVERLAP, windowsOf } from './windows-of.ts'

const STEP = LONGEST_TEXT - OVERLAP

describe('windowsOf', () => {
  it.each([
    { length: 0, windows: [[0, 0]] },
    { length: 1, windows: [[0, 1]] },
    { length: LONGEST_TEXT, windows: [[0, LONGEST_TEXT]] },
    {
      length: LONGEST_TEXT + 1,
      windows: [
        [0, LONGEST_TEXT],
        [STEP, LONGEST_TEXT + 1],
      ],
    },
    {
      length: STEP + LONGEST_TEXT,
      windows: [
        [0, LONGEST_TEXT],
        [STEP, STEP + LONGEST_TEXT],
      ],
    },
    {
      length: STEP + LONGEST_TEXT + 1,
      windows: [
        [0, LONGEST_TEXT],
        [STEP, STEP + LONGEST_TEXT],
        [2 * STEP, STEP + LONGEST_TEXT + 1],
      ],
    },
  ])('covers $length units with windows that overlap', ({ length, windows }) => {
    expect(windowsOf('a'.repeat(length)).map(({ start, end }) => [start, end])).toEqual(windows)
  })

  it.each(['', 'a'])('splits no code point, wherever it starts: after "%s"', (before) => {
    const text = before + '\u{1f600}'.repeat(LONGEST_TEXT)
    const cut = windowsOf(text).filter(({ start, end }) => !text.slice(start, end).isWellFormed())
    expect(cut).toEqual([])
  })

  it('has windows that overlap by more than the longest secret', () => {
    expect(OVERLAP).toBe(64 * 1024)
  })
})
