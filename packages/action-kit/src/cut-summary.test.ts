import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutSummary, SUMMARY_BYTES } from './cut-summary.ts'

const LIMIT = 300

describe('the step summary', () => {
  it.each([
    { name: 'one byte below the limit', markdown: `${'é'.repeat(149)}\n`, isCut: false },
    { name: 'at the limit', markdown: `${'é'.repeat(149)}a\n`, isCut: false },
    { name: 'one byte above the limit', markdown: `${'é'.repeat(150)}\n`, isCut: true },
    { name: 'empty', markdown: '', isCut: false },
  ])('of $name is cut: $isCut', ({ markdown, isCut }) => {
    const summary = cutSummary(markdown, LIMIT)
    expect({ isCut: summary.includes('_Cut here'), isSame: summary === markdown }).toEqual({
      isCut,
      isSame: !isCut,
    })
  })

  it('keeps every line that there is room for, to the last byte', () => {
    const notice = Buffer.byteLength(cutSummary('x'.repeat(LIMIT + 1), LIMIT))
    const lines = (last: number) => `${'a'.repeat(99)}\n${'b'.repeat(last)}\n${'c'.repeat(LIMIT)}\n`
    const room = LIMIT - notice - 100
    expect(cutSummary(lines(room - 1), LIMIT)).toContain('b')
    expect(Buffer.byteLength(cutSummary(lines(room - 1), LIMIT))).toBe(LIMIT)
    expect(cutSummary(lines(room), LIMIT)).not.toMatch(/^b/m)
  })

  it('keeps no line of a block that there is no room to close', () => {
    const notice = Buffer.byteLength(cutSummary('x'.repeat(LIMIT + 1), LIMIT))
    const room = LIMIT - notice
    const block = (first: number) => `${'a'.repeat(first)}\n~~~~\n${'c'.repeat(LIMIT)}\n`
    expect(cutSummary(block(room - 11), LIMIT)).toMatch(/^~~~~\n~~~~\n/m)
    expect(cutSummary(block(room - 10), LIMIT)).not.toContain('~~~~')
  })

  it('is under what GitHub takes', () => {
    const cut = cutSummary('- a line of a long list\n'.repeat(100_000))
    expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(SUMMARY_BYTES)
    expect(Buffer.byteLength(cut)).toBeGreaterThan(SUMMARY_BYTES - 1024)
  })

  it('is cut on a line, and its last line says so', () => {
    const lines = cutSummary('0123456789\n'.repeat(100), LIMIT).trimEnd().split('\n')
    expect(lines.pop()).toBe(
      '_Cut here: the whole is 2 KiB and a summary holds 1 KiB. The `result` file has all of it._',
    )
    expect(new Set(lines)).toEqual(new Set(['0123456789', '']))
  })

  it('closes a fenced block that the cut falls into', () => {
    const cut = cutSummary(`~~~~text\n${'0123456789\n'.repeat(100)}~~~~\n`, LIMIT)
    expect(cut).toMatch(/0123456789\n~~~~\n\n_Cut here/)
  })

  it('never exceeds the limit, whatever it holds', () => {
    const line = fc.constantFrom('word', '', '```', '````', '~~~', 'é漢字👋', '```js', 'x'.repeat(60))
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), (lines) => {
        expect(Buffer.byteLength(cutSummary(lines.join('\n'), LIMIT))).toBeLessThanOrEqual(LIMIT)
      }),
    )
  })
})
