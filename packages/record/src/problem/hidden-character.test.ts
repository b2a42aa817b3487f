import { expect, it } from 'vitest'
import { hiddenCharacter } from './hidden-character.ts'

const named = (code: number) => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`

it.each([
  { what: 'a soft hyphen', from: 0xad, to: 0xad },
  { what: 'the Arabic letter mark', from: 0x61c, to: 0x61c },
  { what: 'a vowel separator', from: 0x180e, to: 0x180e },
  { what: 'characters without width, and direction marks', from: 0x200b, to: 0x200f },
  { what: 'direction overrides', from: 0x202a, to: 0x202e },
  { what: 'invisible operators and isolates', from: 0x2060, to: 0x206f },
  { what: 'a byte order mark', from: 0xfeff, to: 0xfeff },
  { what: 'annotation marks', from: 0xfff9, to: 0xfffb },
  { what: 'tags', from: 0xe0000, to: 0xe007f },
])('finds $what, and neither neighbour', ({ from, to }) => {
  for (const code of [from, to]) expect(hiddenCharacter(`a${String.fromCodePoint(code)}b`)).toBe(named(code))
  for (const code of [from - 1, to + 1]) expect(hiddenCharacter(`a${String.fromCodePoint(code)}b`)).toBeNull()
})

it.each([
  { what: 'nothing', text: '' },
  { what: 'letters and emoji', text: 'Ärger 日本 😀' },
  { what: 'a character whose first half a tag has too', text: '\u{e0100}' },
  { what: 'half of a tag', text: '\udb40' },
])('finds none in $what', ({ text }) => {
  expect(hiddenCharacter(text)).toBeNull()
})

it('names the first of several', () => {
  expect(hiddenCharacter('a\u202eb\u200b')).toBe('U+202E')
})
