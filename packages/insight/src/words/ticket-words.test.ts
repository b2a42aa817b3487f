import { aRecord } from '@triagebook/record/test-data'
import { expect, it } from 'vitest'
import { ticketWords } from './ticket-words.ts'

const wordsIn = (title: string, body: string) =>
  Object.fromEntries(ticketWords({ record: aRecord({ title }), body }))

it.each<{ name: string; title: string; body: string; words: Readonly<Record<string, number>> }>([
  {
    name: 'a word of the title three times, one of the Context once',
    title: 'Export stops',
    body: '## Context\n\nThe export is empty.\n',
    words: { export: 4, stops: 3, the: 1, is: 1, empty: 1 },
  },
  {
    name: 'no other section',
    title: 'Export',
    body: '## Logs and environment\n\nFirefox\n\n## Notes\n\n- anna: slow\n\n## Timeline\n\n- customer: hi\n',
    words: { export: 3 },
  },
  {
    name: 'no code, closed or not',
    title: 'Export',
    body: '## Context\n\nIt fails:\n\n```text\nError at line\n```\n\nEach day\n\n~~~\nwithout end\n',
    words: { export: 3, it: 1, fails: 1, each: 1, day: 1 },
  },
  {
    name: 'no addresses, and nothing of what was redacted',
    title: 'See https://acme.example/export?id=12',
    body: '## Context\n\nWrite to [redacted: e-mail] or www.acme.example/a, please\n',
    words: { see: 3, write: 1, to: 1, or: 1, please: 1 },
  },
  { name: 'nothing of an empty ticket', title: '', body: '', words: {} },
  {
    name: 'words that are names of every object',
    title: 'constructor __proto__',
    body: '',
    words: { constructor: 3, proto: 3 },
  },
])('counts $name', ({ title, body, words }) => {
  expect(wordsIn(title, body)).toEqual(words)
})

it('reads the first 2,000 characters of a Context, and no half word', () => {
  const words = (end: string) => wordsIn('', `## Context\n\n${'a '.repeat(999)}${end}\n`)
  expect(words('bc')).toEqual({ a: 999, bc: 1 })
  expect(words('bcd')).toEqual({ a: 999 })
})

it.each([
  ...[
    'x',
    '`',
    '~~~',
    '```\n',
    '\n',
    '\t',
    '表',
    '[redacted: ',
    'http://',
    '\u0000',
    '\u202e',
    '> ',
    '## Context\n',
  ],
])('reads little of a megabyte of %j', (filler) => {
  const body = `## Context\n\n${filler.repeat(1_000_000 / filler.length)}`
  const counts = Object.values(wordsIn('', body))
  expect(counts.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(2000)
})
