import { expect, it } from 'vitest'
import { conflictProblems } from './conflict-problems.ts'

const WHERE = { branch: 'triagebook/import', base: 'main', prefix: 'book/' }
const FIELD = { code: 'merge/clash', severity: 'error', message: '`triage.severity`: two values.' } as const

it('each place in conflict is a problem of its file in the book', () => {
  const files = [
    { path: 'book/tickets/a.md', conflicts: [FIELD, FIELD] },
    { path: 'book/triagebook.yml', conflicts: [] },
    { path: 'src/index.ts', conflicts: [] },
  ]
  expect(conflictProblems(files, WHERE).map(({ message, at }) => [at?.path, message])).toEqual([
    ['tickets/a.md', expect.stringContaining(FIELD.message)],
    ['tickets/a.md', expect.stringContaining(FIELD.message)],
    ['triagebook.yml', expect.stringContaining('book/triagebook.yml at the same place')],
    [undefined, expect.stringContaining('src/index.ts at the same place')],
  ])
})
