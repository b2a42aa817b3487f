import { describe, expect, it } from 'vitest'
import { MOST_BYTES, shortenMarkdown } from './shorten-markdown.ts'

const REST = '\n\nThe rest is left out: it is longer than a check can show.\n'
const bytes = (text: string) => Buffer.byteLength(text)

describe('a text of a check', () => {
  it('stays as it is up to the limit', () => {
    const text = 'x'.repeat(MOST_BYTES)
    expect(shortenMarkdown(text)).toBe(text)
    expect(bytes(shortenMarkdown(`${text}x`))).toBe(MOST_BYTES)
  })

  it('ends after a whole line', () => {
    expect(shortenMarkdown(`one\ntwo\n${'x'.repeat(200)}`, 100)).toBe(`one\ntwo${REST}`)
  })

  it.each(['é', '🐙'])('cuts no %s in two', (letter) => {
    for (const before of ['', 'a', 'ab', 'abc']) {
      const short = shortenMarkdown(before + letter.repeat(100), 100)
      expect(short).not.toContain('\uFFFD')
      expect(bytes(short)).toBeLessThanOrEqual(100)
      expect(short.endsWith(`${letter}${REST}`)).toBe(true)
    }
  })
})
