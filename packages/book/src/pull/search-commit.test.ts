import path from 'node:path'
import { gitRepository } from '@triagebook/testkit'
import { expect, it } from 'vitest'
import { pathsOfCommit, pathsWithText } from './search-commit.ts'

const FILES = {
  'desk/tickets/a.md': 'issues: acme/java#12\n',
  'desk/tickets/b/ü.md': 'https://github.com/Acme/Java/issues/12\n',
  'desk/tickets/c.md': 'acme/java#1\n',
  'tickets/a.md': 'acme/java#12\n',
}

it('lists and searches a folder of a commit, whatever is checked out', async () => {
  const { folder, git, commit } = gitRepository(FILES)
  const was = git('rev-parse', 'HEAD')
  commit({ 'desk/tickets/a.md': 'later\n', 'desk/tickets/d.md': 'acme/java#12\n' })
  const at = { folder: path.join(folder, 'desk'), environment: process.env }
  expect(await pathsOfCommit(at, was, 'desk/tickets')).toEqual(Object.keys(FILES).slice(0, 3))
  const search = (...texts: readonly string[]) =>
    pathsWithText(at, { commit: was, folder: 'desk/tickets', texts })
  expect(await search('ACME/java#12', 'acme/java/issues/12')).toEqual([
    'desk/tickets/a.md',
    'desk/tickets/b/ü.md',
  ])
  expect(await search('acme.java#12')).toEqual([])
  expect(await search()).toEqual([])
  await expect(pathsOfCommit(at, was, 'none')).resolves.toEqual([])
  await expect(pathsWithText(at, { commit: was, folder: 'none', texts: ['a'] })).resolves.toEqual([])
})
