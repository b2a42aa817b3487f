import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gitRepository, temporaryFolder, writeFiles } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { changedFiles } from './changed-files.ts'
import { mergeBase } from './merge-base.ts'
import { type BothChanged, mergeCommit } from './merge-commit.ts'
import { workTreeOf } from './work-tree.ts'

const environment = process.env

async function aTree(files: Readonly<Record<string, string>>) {
  const { folder, commit, git } = gitRepository()
  const first = commit(files)
  const tree = await workTreeOf({ folder, environment }, first, path.join(temporaryFolder(), 'tree'))
  return {
    folder,
    commit,
    git,
    first,
    tree,
    put: (name: string, text: string) => writeFileSync(path.join(tree.at.folder, name), text),
  }
}

describe('a work tree', () => {
  it('is of its commit, leaves the clone alone, and goes without a trace', async () => {
    const { folder, commit, git, first } = await aTree({ 'a.md': 'old\n' })
    commit({ 'a.md': 'new\n' })
    const place = path.join(temporaryFolder(), 'tree')
    const tree = await workTreeOf({ folder, environment }, first, place)
    expect(readFileSync(path.join(tree.at.folder, 'a.md'), 'utf8')).toBe('old\n')
    expect(readFileSync(path.join(folder, 'a.md'), 'utf8')).toBe('new\n')
    await tree.remove()
    expect(existsSync(place)).toBe(false)
    expect(git('worktree', 'list')).not.toContain(place)
  })

  it('says where in the repository a folder is', async () => {
    const { folder, commit } = gitRepository()
    const first = commit({ 'support/book/triagebook.yml': 'version: 1\n' })
    const at = { folder: path.join(folder, 'support/book'), environment }
    expect((await workTreeOf(at, first, path.join(temporaryFolder(), 'tree'))).prefix).toBe('support/book/')
  })

  it('cannot be of a commit that is not there', async () => {
    const { folder, commit } = gitRepository()
    commit({ 'a.md': 'a\n' })
    const tree = workTreeOf({ folder, environment }, '1'.repeat(40), path.join(temporaryFolder(), 'tree'))
    await expect(tree).rejects.toMatchObject({ problems: [{ code: 'book/cannot-make-work-tree', exit: 3 }] })
  })

  it('starts no hook', async () => {
    const { folder, commit } = gitRepository()
    const first = commit({ 'a.md': 'a\n' })
    const trace = path.join(temporaryFolder(), 'trace')
    writeFiles(folder, { '.git/hooks/post-checkout': `#!/bin/sh\ntouch '${trace}'\n` })
    chmodSync(path.join(folder, '.git/hooks/post-checkout'), 0o755)
    await workTreeOf({ folder, environment }, first, path.join(temporaryFolder(), 'tree'))
    expect(existsSync(trace)).toBe(false)
  })
})

describe('the changed files', () => {
  it('are new, changed and removed ones, with what was there before', async () => {
    const { tree, first, put, git } = await aTree({ 'a.md': 'a\n', 'b.md': 'b\n', 'c.md': 'c\n' })
    put('a.md', 'A\n')
    put('ü.md', 'new\n')
    git('-C', tree.at.folder, 'rm', '--quiet', 'b.md')
    expect(await changedFiles(tree.at, first)).toEqual([
      { path: 'a.md', before: 'a\n', content: 'A\n', isPlain: true },
      { path: 'b.md', before: 'b\n', content: null, isPlain: true },
      { path: 'ü.md', before: null, content: 'new\n', isPlain: true },
    ])
  })

  it.each([
    { name: 'a picture', make: (file: string) => writeFileSync(file, Buffer.from([0x89, 0x50, 0, 0xff])) },
    { name: 'a link', make: (file: string) => symlinkSync('a.md', file) },
    { name: 'a program', make: (file: string) => writeFileSync(file, '#!/bin/sh\n', { mode: 0o755 }) },
  ])('may be other than plain text: $name', async ({ make }) => {
    const { tree, first } = await aTree({ 'a.md': 'a\n' })
    make(path.join(tree.at.folder, 'other'))
    expect(await changedFiles(tree.at, first)).toEqual([
      { path: 'other', before: null, content: '', isPlain: false },
    ])
  })
})

describe('a merge', () => {
  const LINES = 'one\n\n\n\n\n\n\n\ntwo\n'
  const merging = async (attributes: Readonly<Record<string, string>>) => {
    const one = await aTree({ 'tickets/a.md': LINES, 'notes.md': LINES, 'only.md': 'x\n', ...attributes })
    const other = one.commit({
      'tickets/a.md': LINES.replace('two', 'TWO'),
      'notes.md': LINES.replace('two', 'TWO'),
      'only.md': 'y\n',
    })
    one.put('tickets/a.md', LINES.replace('one', 'ONE'))
    one.put('notes.md', LINES.replace('one', 'ONE'))
    one.git(
      '-C',
      one.tree.at.folder,
      '-c',
      'user.name=lena',
      '-c',
      'user.email=lena@people.example',
      'commit',
      '--quiet',
      '--all',
      '--message=ours',
    )
    return { ...one, other, attributes: path.join(temporaryFolder(), 'attributes') }
  }

  it.each([
    { name: 'a book without attributes', attributes: {} },
    {
      name: 'a book whose attributes name the driver',
      attributes: { '.gitattributes': 'tickets/** merge=triagebook\n' },
    },
  ])('never merges a record by lines: $name', async ({ attributes: inBook }) => {
    const { tree, other, attributes, folder } = await merging(inBook)
    const asked: BothChanged[] = []
    const resolve = (file: BothChanged) => {
      asked.push(file)
      return 'merged\n'
    }
    expect(await mergeCommit(tree, other, { attributes, resolve })).toEqual([])
    expect(asked).toEqual([
      {
        path: 'tickets/a.md',
        base: LINES,
        ours: LINES.replace('one', 'ONE'),
        theirs: LINES.replace('two', 'TWO'),
      },
    ])
    const read = (name: string) => readFileSync(path.join(tree.at.folder, name), 'utf8')
    expect([read('tickets/a.md'), read('only.md')]).toEqual(['merged\n', 'y\n'])
    expect(read('notes.md')).toBe(LINES.replace('one', 'ONE').replace('two', 'TWO'))
    expect(await mergeBase({ folder, environment }, other, headOf(tree.at.folder))).toBe(other)
  })

  it('gives what nobody can resolve, and commits nothing', async () => {
    const { tree, other, attributes } = await merging({})
    const before = headOf(tree.at.folder)
    const left = await mergeCommit(tree, other, { attributes, resolve: () => null })
    expect(left.map(({ path: file }) => file)).toEqual(['tickets/a.md'])
    expect(headOf(tree.at.folder)).toBe(before)
  })

  it('writes nothing through a link that both sides changed', async () => {
    const { folder, git, tree, first } = await aTree({ 'notes.md': 'x\n' })
    const outside = path.join(temporaryFolder(), 'outside')
    const link = (target: string, at: string) => {
      git('-C', at, 'checkout', '--quiet', '--detach', first)
      symlinkSync(target, path.join(at, 'link.md'))
      git('-C', at, 'add', '--all')
      git('-C', at, '-c', 'user.name=lena', '-c', 'user.email=lena@people.example', 'commit', '-qm', 'link')
    }
    link('elsewhere', folder)
    link(outside, tree.at.folder)
    const attributes = path.join(temporaryFolder(), 'attributes')
    const left = await mergeCommit(tree, headOf(folder), { attributes, resolve: () => 'merged\n' })
    expect(left.map(({ path: file }) => file)).toEqual(['link.md'])
    expect(existsSync(outside)).toBe(false)
  })
})

function headOf(folder: string): string {
  return execFileSync('git', ['rev-parse', 'HEAD'], { cwd: folder, encoding: 'utf8' }).trim()
}
