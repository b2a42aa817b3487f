import { expect, it } from 'vitest'
import { PATH } from '../test-data/a-record.ts'
import { HEAVY_RECORDS, HOSTILE_RECORDS, withTitle } from '../test-data/hostile-records.ts'
import { settingsFrom } from '../test-data/settings.ts'
import { checkRecord } from './check/check-record.ts'
import { readRecord } from './read/read-record.ts'

const settings = settingsFrom()

function problemsOf(content: string | Uint8Array): readonly string[] {
  const result = readRecord(`${PATH}.md`, content)
  const found = result.ok ? checkRecord(result.value, settings) : result.problems
  return found.map(({ code, at }) => `${code} ${at?.line}:${at?.col}`)
}

it.each(HOSTILE_RECORDS)('refuses $name, at its place', ({ content, problem }) => {
  expect(problemsOf(content())).toContain(problem)
})

it.each([
  { name: 'an emoji of several parts', title: '"👨‍👩‍👧 cannot log in"' },
  { name: 'Persian', title: '"می‌خواهم"' },
  { name: 'a mark of direction', title: '"\u200fשלום\u200f"' },
])('leaves $name in a title', ({ title }) => {
  expect(problemsOf(withTitle(`title: ${title}`))).toEqual([])
})

it.each(HEAVY_RECORDS)('finds nothing wrong with $name', ({ content }) => {
  expect(problemsOf(content())).toEqual([])
})

it('names no more than a hundred of very many conflicts', () => {
  const body = '<<<<<<< ours\n=======\n>>>>>>> theirs\n'.repeat(101)
  expect(problemsOf(`${withTitle('title: a')}\n${body}`)).toHaveLength(100)
})
