import path from 'node:path'
import { gitRepository, temporaryFolder, writeFiles } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { filesAt } from './files-at.ts'

const at = (...parts: readonly string[]) => ({ folder: path.join(...parts), environment: process.env })
const RULES = ['rules/a.yml', 'rules/gone.yml']

describe('the files of a book at a revision', () => {
  it('are those of the commit, whatever the work tree has', async () => {
    const { folder, git, commit } = gitRepository({ 'rules/a.yml': 'first\n' })
    git('tag', 'v1')
    commit({ 'rules/a.yml': 'second\n' })
    writeFiles(folder, { 'rules/a.yml': 'third\n', 'rules/gone.yml': 'new\n' })
    expect(await filesAt(at(folder), 'v1', RULES)).toEqual(new Map([['rules/a.yml', 'first\n']]))
    expect(await filesAt(at(folder), 'HEAD', RULES)).toEqual(new Map([['rules/a.yml', 'second\n']]))
    expect(await filesAt(at(folder), 'HEAD~1', RULES)).toEqual(new Map([['rules/a.yml', 'first\n']]))
  })

  it('have the paths of the book where it is a part of the repository', async () => {
    const { folder } = gitRepository({ 'desk/rules/a.yml': 'desk\n', 'rules/a.yml': 'root\n' })
    expect(await filesAt(at(folder, 'desk'), 'main', RULES)).toEqual(new Map([['rules/a.yml', 'desk\n']]))
  })

  it.each(['nowhere', '', 'main..main', '^main', '--all'])(
    'are of one commit, not of %j',
    async (revision) => {
      const { folder } = gitRepository({ 'rules/a.yml': '' })
      await expect(filesAt(at(folder), revision, RULES)).rejects.toMatchObject({
        problems: [{ code: 'book/unknown-revision' }],
      })
    },
  )

  it('need a repository', async () => {
    await expect(filesAt(at(temporaryFolder()), 'main', RULES)).rejects.toMatchObject({
      problems: [{ code: 'book/no-git' }],
    })
  })
})
