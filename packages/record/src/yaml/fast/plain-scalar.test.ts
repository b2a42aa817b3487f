import { expect, it } from 'vitest'
import { readYamlValue } from '../read-yaml.ts'
import { plainScalar, Uncertain } from './plain-scalar.ts'

it.each<{ source: string; value: unknown }>([
  { source: 'a', value: 'a' },
  { source: 'z', value: 'z' },
  { source: 'A', value: 'A' },
  { source: 'Z', value: 'Z' },
  { source: 'words, with signs: [none]', value: 'words, with signs: [none]' },
  { source: 'true', value: true },
  { source: 'false', value: false },
  { source: 'nulls', value: 'nulls' },
  { source: 'falsey', value: 'falsey' },
  { source: 'yes', value: 'yes' },
  { source: '0', value: 0 },
  { source: '9', value: 9 },
  { source: '999999999', value: 999_999_999 },
  { source: '0.123456789', value: 0.123456789 },
  { source: '10.0', value: 10 },
  { source: '2026-03-26', value: '2026-03-26' },
  { source: '2026-03-26T10:56:07Z', value: '2026-03-26T10:56:07Z' },
])('$source is $value, as for the exact reader', ({ source, value }) => {
  expect(plainScalar(source)).toBe(value)
  if (!/[:,[]/.test(source.replace(/T[\d:]+Z$/, '')))
    expect(readYamlValue('f.yml', `a: ${source}\n`)).toMatchObject({ value: { value: { a: value } } })
})

it.each([
  { what: 'words for null', sources: ['null', 'Null', 'NULL', '~', ''] },
  { what: 'other words for true and false', sources: ['True', 'TRUE', 'False', 'tRue'] },
  { what: 'the characters beside the letters', sources: ['@a', '[a', '`a', '{a', 'ä', '_a'] },
  { what: 'leading zeros and signs', sources: ['00', '01', '+1', '-1', '.5', '1.'] },
  { what: 'ten digits, and ten decimals', sources: ['1000000000', '0.1234567890'] },
  { what: 'other notations', sources: ['1e3', '0x1F', '0o17', '1_000'] },
  {
    what: 'other ways to write a time',
    sources: ['2026-3-26', '2026-03-26 10:56', '2026-03-26T10:56Z', '2026-03-26T10:56:07+00:00'],
  },
  { what: 'what begins or ends as a number', sources: ['1a', '12026-03-26', '2026-03-26x', '1 2'] },
])('is uncertain about $what', ({ sources }) => {
  for (const source of sources) expect(() => plainScalar(source), source).toThrow(Uncertain)
})
