import { existsSync } from 'node:fs'
import { afterAll, expect, it } from 'vitest'
import { gitRepository } from './git-repository.ts'

const folders: string[] = []

it('makes the same commit wherever it runs', () => {
  const { folder, commit, git } = gitRepository()
  folders.push(folder)
  expect(
    commit(
      { 'notes/a.md': 'words\n' },
      { author: 'abel', at: '2026-02-03T04:05:06Z', message: 'Add a note' },
    ),
  ).toBe('34a4c16e9d7bea5f305417059584d6d9e875eff0')
  expect(git('log', '-1', '--format=%an %ae %aI %s')).toBe(
    'abel abel@people.example 2026-02-03T04:05:06+00:00 Add a note',
  )
  expect(git('status', '--short')).toBe('')
})

afterAll(() => expect(folders.filter((folder) => existsSync(folder))).toEqual([]))
