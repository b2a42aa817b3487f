import { mkdirSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { gitRepository } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { newFiles } from './new-files.ts'

/** A repository whose checkout is its first commit, and a later commit with these files. */
function twoCommits(files: Readonly<Record<string, string>>) {
  const { folder, commit, git } = gitRepository({ 'desk/tickets/a.md': 'a\n', 'desk/b.md': 'b\n' })
  mkdirSync(path.join(folder, 'desk/tickets/links'))
  symlinkSync('../a.md', path.join(folder, 'desk/tickets/links/l.md'))
  const later = commit(files)
  git('checkout', '--quiet', 'HEAD~1')
  return { at: { folder: path.join(folder, 'desk'), environment: process.env }, later }
}

describe('the files that a commit adds', () => {
  it('are new plain ones below the folder, named from where Git was asked', async () => {
    const { at, later } = twoCommits({
      'desk/tickets/a.md': 'changed\n',
      'desk/tickets/2026/ü.md': 'new\n',
      'desk/c.md': 'elsewhere\n',
      'tickets/d.md': 'of another book\n',
    })
    expect(await newFiles(at, later, 'tickets')).toEqual([{ path: 'tickets/2026/ü.md', text: 'new\n' }])
  })

  it('are none of the commit that is checked out', async () => {
    const { at } = twoCommits({})
    expect(await newFiles(at, 'HEAD', 'tickets')).toEqual([])
  })
})
