import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText } from './clean-text.ts'

describe('cleanText', () => {
  it.each([
    { name: 'control characters', dirty: 'a\u0000b\u0007c\u007fd\u0090e', clean: 'abcde' },
    { name: 'colours of a terminal', dirty: '\u001b[1;31mred\u001b[0m \u009b2Kgone', clean: 'red gone' },
    {
      name: 'links of a terminal',
      dirty: '\u001b]8;;https://x.example\u0007here\u001b]8;;\u001b\\',
      clean: 'here',
    },
    { name: 'a lone escape', dirty: 'a\u001b', clean: 'a' },
    { name: 'an escape that is cut off', dirty: '\u001b]0;title', clean: '0;title' },
    { name: 'bidi controls', dirty: 'a\u202eb\u2066c\u2069d\u200fe\u061cf', clean: 'abcdef' },
    { name: 'zero-width characters', dirty: 'pass\u200bword\u2060\ufeff\u00ad', clean: 'password' },
    { name: 'tag characters', dirty: 'a\u{e0041}\u{e007f}b', clean: 'ab' },
    { name: 'a variant of a letter that has none', dirty: 'cra\ufe0fsh', clean: 'crash' },
    { name: 'a joiner between letters that never join', dirty: 'a\u200db\u200cc', clean: 'abc' },
    { name: 'half a surrogate pair', dirty: 'a\ud83db', clean: 'a\ufffdb' },
  ])('drops or fixes $name', ({ dirty, clean }) => {
    expect(cleanText(dirty)).toBe(clean)
  })

  it.each([
    { name: 'tabs and line ends', text: 'a\tb\nc' },
    { name: 'a family of emoji', text: '👨‍👩‍👧‍👦 and 🏳️‍🌈 and 👩🏽‍💻' },
    { name: 'the joiner that Persian needs', text: 'می‌خواهم' },
    { name: 'the joiner that Hindi needs', text: 'क्‍ष' },
    { name: 'every script', text: 'Zażółć gęślą jaźń — 日本語 العربية עברית ¿Qué?' },
    { name: 'variants of emoji and of a Chinese character', text: '❤️ 1️⃣ 葛\u{e0100}' },
    { name: 'combining marks', text: 'e\u0301 z\u0351\u036b' },
  ])('keeps $name', ({ text }) => {
    expect(cleanText(text)).toBe(text)
  })

  it.each(['\r\n', '\r', '\u2028', '\u2029', '\u0085', '\v', '\f'])('takes %j for a line end', (end) => {
    expect(cleanText(`a${end}b`)).toBe('a\nb')
  })

  it('changes nothing the second time', () => {
    const piece = fc.constantFrom(
      '\u001b',
      '[',
      '31m',
      ']',
      '\u0007',
      '\u200d',
      '👩',
      '🏽',
      'ب',
      '\r',
      '\n',
      '\ufe0f',
      '\ud83d',
    )
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            piece,
            fc.integer({ max: 0x10ffff, min: 0 }).map((code) => String.fromCodePoint(code)),
          ),
          { maxLength: 12 },
        ),
        (pieces) => {
          const once = cleanText(pieces.join(''))
          expect(cleanText(once)).toBe(once)
        },
      ),
    )
  })
})
