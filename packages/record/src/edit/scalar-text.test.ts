import { expect, it } from 'vitest'
import { isScalar, parseDocument, type Scalar } from 'yaml'
import { scalarText } from './scalar-text.ts'

function inPlaceOf(old: string, value: unknown): string {
  const node = parseDocument(old).contents
  if (!isScalar(node)) throw new Error('This test is about single values.')
  return scalarText(node satisfies Scalar, value)
}

/** The old value has no quotes where the printer would have put some. */
const BARE = '2026-03-26'

it.each([
  { name: 'a number', old: 'old', value: 5, text: '5' },
  { name: 'yes or no', old: '"old"', value: false, text: 'false' },
  { name: 'a text for a text', old: 'old', value: 'new', text: 'new' },
  { name: 'a text that the printer quotes', old: 'old', value: 'a: b', text: '"a: b"' },
  { name: 'a text in the quotes of its author', old: '"old"', value: 'new', text: '"new"' },
  { name: 'a text in quotes that the printer made', old: '"a: b"', value: 'new', text: 'new' },
  { name: 'a text in single quotes', old: "'old'", value: "it's # fine", text: "'it''s # fine'" },
  {
    name: 'what begins with letters that single quotes cannot show',
    old: "'old'",
    value: '\u0007a',
    text: '"\\u0007a"',
  },
  {
    name: 'what ends with letters that single quotes cannot show',
    old: "'old'",
    value: 'a\nb',
    text: '"a\\nb"',
  },
  { name: 'a day for a day', old: BARE, value: '2026-04-01', text: '2026-04-01' },
  { name: 'a moment for a day', old: BARE, value: '2026-04-01T00:00:00Z', text: '2026-04-01T00:00:00Z' },
  { name: 'words for a day', old: BARE, value: 'two words', text: 'two words' },
  { name: 'what ends with a colon', old: BARE, value: 'a b:', text: '"a b:"' },
  { name: 'what holds a colon before a space', old: BARE, value: 'a: b', text: '"a: b"' },
  { name: 'what begins with a sign', old: BARE, value: '-a', text: '"-a"' },
  { name: 'what holds a comment', old: BARE, value: 'a # b', text: '"a # b"' },
  { name: 'what ends with a sign of another kind', old: BARE, value: 'a b!', text: '"a b!"' },
  ...['12', '1.5', '1.', '1e3', '1e-3', '1E+3', '0x1F', '0o17', 'true', 'False', 'NULL', '07'].map(
    (value) => ({
      name: `${value}, which is no text to a reader,`,
      old: BARE,
      value,
      text: `"${value}"`,
    }),
  ),
  ...['12a', 'a12', '0x1G', '0o18', 'truest', '1e', '1.2.3', 'nullable'].map((value) => ({
    name: `${value}, which is text to any reader,`,
    old: BARE,
    value,
    text: value,
  })),
])('writes $name as its author would', ({ old, value, text }) => expect(inPlaceOf(old, value)).toBe(text))
