import { TriagebookError } from '@triagebook/record/problem'
import { describe, expect, it } from 'vitest'
import type { InputTable } from './input-table.ts'
import { type RawInputs, readInputs } from './read-inputs.ts'

const TABLE = {
  id: { kind: 'text', positional: true, help: 'The id.' },
  since: { kind: 'text', optional: true, help: 'A revision.' },
  out: { kind: 'folder', default: 'site', help: 'A folder.' },
  mapping: { kind: 'file', optional: true, help: 'A file.' },
  paths: { kind: 'lines', help: 'Files.' },
  onlyErrors: { kind: 'flag', help: 'Errors alone.' },
  date: { kind: 'day', optional: true, help: 'A day.' },
  format: { kind: 'choice', words: ['csv', 'json'], default: 'csv', help: 'A format.' },
} as const satisfies InputTable

const read = (given: RawInputs) => readInputs(TABLE, { id: 'a', ...given }, '/desk')

function problemsOf(work: () => unknown) {
  try {
    work()
  } catch (error) {
    if (error instanceof TriagebookError)
      return error.problems.map(({ code, message }) => `${code}: ${message}`)
    throw error
  }
  return []
}

describe('the inputs of a stage', () => {
  it('are their defaults where nothing is given', () => {
    expect(read({})).toEqual({
      id: 'a',
      since: undefined,
      out: '/desk/site',
      mapping: undefined,
      paths: [],
      onlyErrors: false,
      date: undefined,
      format: 'csv',
    })
  })

  it.each([
    { name: 'text', given: { since: 'main' }, is: { since: 'main' } },
    {
      name: 'a relative path starts where the person stands',
      given: { mapping: 'm.yml' },
      is: { mapping: '/desk/m.yml' },
    },
    { name: 'an absolute path stays', given: { out: '/pages' }, is: { out: '/pages' } },
    {
      name: 'words of a command are a list',
      given: { paths: ['a.md', 'b.md'] },
      is: { paths: ['a.md', 'b.md'] },
    },
    {
      name: 'lines of an action are a list',
      given: { paths: ' a.md \n\n b.md\r\n' },
      is: { paths: ['a.md', 'b.md'] },
    },
    { name: 'a flag of a command', given: { onlyErrors: true }, is: { onlyErrors: true } },
    { name: 'a flag of an action', given: { onlyErrors: 'TRUE' }, is: { onlyErrors: true } },
    { name: 'a flag that is off', given: { onlyErrors: 'false' }, is: { onlyErrors: false } },
    { name: 'a day', given: { date: '2028-02-29' }, is: { date: '2028-02-29' } },
    { name: 'one of the words', given: { format: 'json' }, is: { format: 'json' } },
  ])('are read by their kind: $name', ({ given, is }) => {
    expect(read(given)).toMatchObject(is)
  })

  it.each([
    { date: '2026-02-29' },
    { date: '0000-01-01' },
    { date: '2200-01-01' },
    { date: '2026-2-28' },
    { date: '2026-02-28T00:00' },
    { date: 'today' },
  ])('refuse what is not a day: $date', ({ date }) => {
    expect(problemsOf(() => read({ date }))).toEqual([`agenda/not-a-day: “${date}” is not a day.`])
  })

  it('are refused together, each by its name', () => {
    const given = { onlyErrors: 'yes', format: 'xml' }
    expect(problemsOf(() => readInputs(TABLE, given, '/desk'))).toEqual([
      'input/missing: The input `id` is missing.',
      'action/not-true-or-false: `only-errors` must be `true` or `false`, not “yes”.',
      'input/not-a-choice: `format` cannot be “xml”.',
    ])
  })
})
