import { formatProblem } from '@triagebook/record/problem'
import { expect, it } from 'vitest'
import { type Undone, undo } from './undo.ts'

const UNDONE: Undone = { id: 'a-1', before: 'open\n', after: 'closed\n', now: 'closed\n', isCommitted: false }

it('restores the text before the command', () => {
  expect(undo(UNDONE)).toMatchObject({ ok: true, value: 'open\n' })
})

it.each([
  {
    name: 'a record that was changed since',
    undone: { now: 'closed \n' },
    problem:
      'error decide/changed-since: `a-1` was changed after the command, so the command cannot be undone without losing that change. (Decide again with another command.)',
  },
  {
    name: 'a command in a commit',
    undone: { isCommitted: true },
    problem:
      'error decide/already-committed: The command on `a-1` is already committed. (Decide again with another command, or revert the commit.)',
  },
])('refuses $name', ({ undone, problem }) => {
  expect(undo({ ...UNDONE, ...undone }).problems.map(formatProblem)).toEqual([problem])
})
