import path from 'node:path'
import { gitAs, gitRepository, temporaryFolder } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { differingFrom, pullStart } from './pull-start.ts'

const at = (folder: string) => ({ folder, environment: process.env })
const problem = (hint: string) => ({
  problems: [{ code: 'book/no-pull-start', hint: expect.stringContaining(hint) }],
})

/** A pull request, and the merge of it that GitHub makes, as HEAD. */
function aPull() {
  const { folder, commit, git } = gitRepository({ 'desk/a.md': '1', 'b.md': '1' })
  const fork = git('rev-parse', 'HEAD')
  const base = commit({ 'b.md': 'theirs' })
  git('switch', '--quiet', '--create', 'pull', fork)
  const head = commit({ 'desk/a.md': '2' })
  git('switch', '--quiet', '--detach', base)
  gitAs('anna', folder, 'merge', '--quiet', '--no-ff', '--message=Merge', head)
  return { folder, fork, base, head, commit, git }
}

/** As actions/checkout fetches it. */
function checkout(folder: string, revision: string, depth: number): string {
  const clone = temporaryFolder()
  const run = (...args: readonly string[]) => gitAs('anna', clone, ...args)
  run('init', '--quiet')
  run('fetch', '--quiet', `--depth=${depth}`, `file://${folder}`, revision)
  run('checkout', '--quiet', '--detach', 'FETCH_HEAD')
  return clone
}

describe('the changes of a pull request begin', () => {
  it('at the base of the merge, though the event names an older one', async () => {
    const { folder, fork, base, head } = aPull()
    const start = { revision: base, prefix: '' }
    expect(await pullStart(at(folder), { base: fork, head })).toEqual(start)
    expect(await pullStart(at(checkout(folder, 'HEAD', 2)), { base: fork, head })).toEqual(start)
  })

  it('at the base of the event where the head itself is checked out', async () => {
    const { folder, base, head, git } = aPull()
    git('checkout', '--quiet', head)
    expect(await pullStart(at(folder), { base, head })).toEqual({ revision: base, prefix: '' })
  })

  it('at the base of the event where the merge is of another head', async () => {
    const { folder, base, head, git } = aPull()
    expect(await pullStart(at(folder), { base, head: git('rev-parse', 'HEAD') })).toEqual({
      revision: base,
      prefix: '',
    })
    expect(head).not.toBe(base)
  })

  it('nowhere in a checkout of one commit, which says what to set', async () => {
    const { folder, base, head, git } = aPull()
    await expect(pullStart(at(checkout(folder, 'HEAD', 1)), { base, head })).rejects.toMatchObject(
      problem('`fetch-depth: 2`'),
    )
    git('branch', 'alone', head)
    await expect(pullStart(at(checkout(folder, 'alone', 1)), { base, head })).rejects.toMatchObject(
      problem('`fetch-depth: 0`'),
    )
  })

  it('nowhere outside a repository', async () => {
    const pull = { base: 'a'.repeat(40), head: 'b'.repeat(40) }
    await expect(pullStart(at(temporaryFolder()), pull)).rejects.toMatchObject({
      problems: [{ code: 'book/no-git' }],
    })
  })

  it('in the folder of the book', async () => {
    const { folder, base, head } = aPull()
    expect(await pullStart(at(path.join(folder, 'desk')), { base, head })).toEqual({
      revision: base,
      prefix: 'desk/',
    })
  })
})

describe('the files that differ from a commit', () => {
  it('are those of the given ones that the merge changed', async () => {
    const { folder, head } = aPull()
    expect(await differingFrom(at(folder), head, ['b.md', 'desk/a.md'])).toEqual(['b.md'])
    expect(await differingFrom(at(folder), head, ['desk/a.md'])).toEqual([])
    expect(await differingFrom(at(path.join(folder, 'desk')), head, ['a.md'])).toEqual([])
  })
})
