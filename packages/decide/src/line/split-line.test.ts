import { expect, it } from 'vitest'
import { splitLine } from './split-line.ts'

it.each([
  { name: 'spaces, however many', line: '  done   1359 ', words: ['done', '1359'] },
  { name: 'nothing', line: '', words: [] },
  { name: 'double quotes', line: 'note 1 "SLA at risk"', words: ['note', '1', 'SLA at risk'] },
  { name: 'single quotes', line: "note 1 'SLA at risk'", words: ['note', '1', 'SLA at risk'] },
  { name: 'empty quotes', line: 'note 1 ""', words: ['note', '1', ''] },
  { name: 'an escaped quote', line: String.raw`note 1 "say \"no\""`, words: ['note', '1', 'say "no"'] },
  {
    name: 'what a shell escapes',
    line: String.raw`note 1 "\$HOME \\ \n"`,
    words: ['note', '1', String.raw`$HOME \ \n`],
  },
  { name: 'an apostrophe', line: "note 1 can't open", words: ['note', '1', "can't", 'open'] },
  { name: 'quotes inside a word', line: 'note 1 say"no" x', words: ['note', '1', 'say"no"', 'x'] },
  { name: 'an open double quote', line: 'note 1 "say no', words: ['note', '1', '"say', 'no'] },
  { name: 'an open single quote', line: "note 1 'say no", words: ['note', '1', "'say", 'no'] },
  { name: 'a quote that a word follows', line: 'note 1 "say"no', words: ['note', '1', '"say"no'] },
  { name: 'a tab', line: 'done\t1359', words: ['done', '1359'] },
])('parts words at $name', ({ line, words }) => {
  expect(splitLine(line)).toEqual(words)
})

it('stays fast on a long line of open quotes', () => {
  const start = performance.now()
  splitLine(`note 1 ${String.raw`"a\" `.repeat(20_000)}`)
  expect(performance.now() - start).toBeLessThan(2_000)
})
