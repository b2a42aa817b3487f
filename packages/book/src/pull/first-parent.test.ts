import { gitRepository } from '@triagebook/testkit'
import { expect, it } from 'vitest'
import { firstParent } from './first-parent.ts'

it('is what a branch was merged into; a first commit has none', async () => {
  const { folder, git, commit } = gitRepository({ 'a.md': 'a\n' })
  const first = git('rev-parse', 'HEAD')
  git('switch', '--quiet', '--create', 'fix')
  commit({ 'b.md': 'b\n' })
  git('switch', '--quiet', '-')
  commit({ 'c.md': 'c\n' })
  const base = git('rev-parse', 'HEAD')
  const anna = ['-c', 'user.name=Anna', '-c', 'user.email=anna@people.example']
  git(...anna, 'merge', '--quiet', '--no-edit', 'fix')
  const at = { folder, environment: process.env }
  expect(await firstParent(at, git('rev-parse', 'HEAD'))).toBe(base)
  expect(await firstParent(at, base)).toBe(first)
  await expect(firstParent(at, first)).rejects.toThrow()
})
