import { expect, it } from 'vitest'
import { hiddenInText } from './hidden-in-text.ts'

it.each([
  { name: 'words of many languages', text: 'Zażółć — 日本語 العربية עברית ¿Qué? \u00a0x' },
  { name: 'line ends and tabs', text: 'a\tb\r\nc\n' },
  { name: 'emoji of several parts', text: '👨‍👩‍👧 🏳️‍🌈 👩🏽‍💻 ❤️ 1️⃣' },
  { name: 'the joiners of Persian and Hindi', text: 'می‌خواهم क्‍ष' },
  { name: 'marks beside Hebrew and Arabic', text: '\u200fשלום\u200f (1) العربية\u200e!' },
  { name: 'a byte order mark', text: '\ufeffversion: 1' },
])('finds nothing in $name', ({ text }) => {
  expect([...hiddenInText(text)]).toEqual([])
})

it.each([
  { name: 'a space without width', text: 'cra\u200bsh', character: 'U+200B' },
  { name: 'a joiner between letters that never join', text: 'cra\u200dsh', character: 'U+200D' },
  { name: 'a soft hyphen', text: 'cra\u00adsh', character: 'U+00AD' },
  { name: 'a variant of a letter that has none', text: 'cra\ufe0fsh', character: 'U+FE0F' },
  { name: 'a turned direction', text: 'cra\u202esh', character: 'U+202E' },
  { name: 'a mark beside letters that run to the right', text: 'cra\u200fsh', character: 'U+200F' },
  { name: 'a character of a hidden text', text: 'cra\u{e0041}sh', character: 'U+E0041' },
  { name: 'a filler', text: 'cra\u3164sh', character: 'U+3164' },
  { name: 'an empty pattern of Braille', text: 'cra\u2800sh', character: 'U+2800' },
  { name: 'a line end that no editor shows', text: 'cra\u2028sh', character: 'U+2028' },
  { name: 'a command of a terminal', text: 'cra\u009bsh', character: 'U+009B' },
  { name: 'a byte order mark inside', text: 'cra\ufeffsh', character: 'U+FEFF' },
])('finds $name', ({ text, character }) => {
  expect([...hiddenInText(text)]).toEqual([{ character, offset: 3 }])
})
