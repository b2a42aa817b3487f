import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { oneLine } from './one-line.ts'

describe('oneLine', () => {
  it('puts words on one line with single spaces', () => {
    expect(oneLine('  two\r\n\r\n\tlines\u2028here ', 100)).toBe('two lines here')
  })

  it('leaves words alone that fit', () => {
    expect(oneLine('12345', 5)).toBe('12345')
  })

  it.each([
    { text: '', limit: 1, line: '' },
    { text: ' \n ', limit: 1, line: '' },
    { text: 'a', limit: 1, line: 'a' },
    { text: 'ab', limit: 1, line: '…' },
    { text: 'ab', limit: 2, line: 'ab' },
    { text: 'abc', limit: 2, line: 'a…' },
    { text: '  12345  ', limit: 5, line: '12345' },
    { text: '1 3 5 7', limit: 5, line: '1 3…' },
    { text: '1 3 5 7', limit: 6, line: '1 3 5…' },
  ])('gives “$line” for “$text” and a limit of $limit', ({ text, limit, line }) => {
    expect(oneLine(text, limit)).toBe(line)
  })

  it('shows a cut and counts it into the limit', () => {
    expect(oneLine('123456', 5)).toBe('1234…')
  })

  it('leaves no space before the cut', () => {
    expect(oneLine('abc defgh', 5)).toBe('abc…')
  })

  it.each([
    { name: 'an emoji', text: 'ab👍cd', limit: 4, line: 'ab…' },
    { name: 'a family', text: 'a👨‍👩‍👧bcd', limit: 8, line: 'a…' },
    { name: 'a letter with its accent', text: 'abe\u0301def', limit: 4, line: 'ab…' },
    { name: 'a flag', text: 'a🇩🇪bc', limit: 4, line: 'a…' },
  ])('never splits $name', ({ text, limit, line }) => {
    expect(oneLine(text, limit)).toBe(line)
  })

  it('cuts only between what a person sees as two characters', () => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
    const piece = fc.constantFrom(
      'a',
      ' ',
      'e\u0301',
      '👍🏽',
      '👨‍👩‍👧',
      '🇩🇪',
      '🇫',
      'क्‍ष',
      '각',
      '\ud83d',
      '\u0301',
      '\u200d',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.integer({ min: 1, max: 20 }), (pieces, limit) => {
        const whole = oneLine(pieces.join(''), 1000)
        const line = oneLine(whole, limit)
        if (line === whole) return
        const kept = line.slice(0, -1)
        const starts = [...segmenter.segment(whole)].map(({ index }) => whole.slice(0, index).trimEnd())
        expect(line.endsWith('…')).toBe(true)
        expect(starts).toContain(kept)
      }),
    )
  })

  it('is never longer than the limit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 20 }), (text, limit) => {
        expect(oneLine(text, limit).length).toBeLessThanOrEqual(limit)
      }),
    )
  })
})
