import { gitRepository } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { localBranch } from './local-branch.ts'

function aClone() {
  const { folder, git, commit } = gitRepository({ 'a.md': 'a\n' })
  const base = git('rev-parse', 'HEAD')
  git('checkout', '--quiet', '-b', 'tickets')
  const first = commit({ 'a.md': 'b\n' }, { author: 'lena', message: 'First' })
  const second = commit({ 'a.md': 'c\n' }, { author: 'omar', message: 'Second\n\nWith a body' })
  return { git, base, first, second, at: { folder, environment: process.env } }
}

describe('a local branch', () => {
  it('has what the branch that it is for does not have, oldest first', async () => {
    const { at, base, first, second } = aClone()
    expect(await localBranch(at, undefined)).toMatchObject({
      name: 'tickets',
      head: second,
      base: { branch: 'main', commit: base },
      commits: [
        { id: first, author: { name: 'lena' }, message: 'First\n' },
        { id: second, committer: { name: 'omar' }, message: 'Second\n\nWith a body\n' },
      ],
    })
  })

  it('is for the default branch of origin, or for the one that is named', async () => {
    const { at, git, base, first } = aClone()
    git('update-ref', 'refs/remotes/origin/trunk', first)
    git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/trunk')
    expect((await localBranch(at, undefined)).base).toEqual({ branch: 'trunk', commit: first })
    expect((await localBranch(at, 'main')).base).toEqual({ branch: 'main', commit: base })
  })

  it('is not for a branch that the clone does not have', async () => {
    const { at } = aClone()
    await expect(localBranch(at, 'release')).rejects.toThrow('book/no-base')
    await expect(localBranch(at, '--all')).rejects.toThrow('book/no-base')
  })
})
