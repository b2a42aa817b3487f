import { symlinkSync } from 'node:fs'
import path from 'node:path'
import { gitRepository } from '@triagebook/testkit'
import { expect, it } from 'vitest'
import { filesOfCommit } from './files-of-commit.ts'

it('reads files of a commit, not of the work tree, and follows no link', async () => {
  const { folder, git, commit } = gitRepository({
    'desk/a.md': 'a\n',
    'desk/b/c.md': 'Grüße\n',
    'x*.md': 'star',
    'tab\t.md': 'tab',
  })
  symlinkSync('a.md', path.join(folder, 'desk/link.md'))
  commit({})
  const was = git('rev-parse', 'HEAD')
  commit({ 'desk/a.md': 'later\n' })
  const paths = ['desk/a.md', 'desk/b', 'desk/b/c.md', 'desk/link.md', 'none.md', 'x*.md', '*.md', 'tab\t.md']
  const at = { folder: path.join(folder, 'desk'), environment: process.env }
  expect(await filesOfCommit(at, was, paths)).toEqual(
    new Map([
      ['desk/a.md', 'a\n'],
      ['desk/b/c.md', 'Grüße\n'],
      ['x*.md', 'star'],
      ['tab\t.md', 'tab'],
    ]),
  )
  expect(await filesOfCommit(at, 'gone', [])).toEqual(new Map())
})

it('reads more files than one command is given', async () => {
  const files = Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`${index}.md`, `${index}`]))
  const { folder } = gitRepository(files)
  const found = await filesOfCommit({ folder, environment: process.env }, 'HEAD', Object.keys(files))
  expect(Object.fromEntries(found)).toEqual(files)
})
