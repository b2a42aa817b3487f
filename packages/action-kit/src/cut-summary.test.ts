import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutSummary, SUMMARY_BYTES } from './cut-summary.ts'

const LIMIT = 300

describe('the step summary', () => {
  it('stays as it is where there is room', () => {
    const markdown = `${'é'.repeat(LIMIT / 2 - 1)}\n`
    expect(cutSummary(markdown, LIMIT)).toBe(`${'é'.repeat(LIMIT / 2 - 1)}\n`)
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
