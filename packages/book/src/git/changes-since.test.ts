import { existsSync, rmSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { bookFolder, commitAll, committedBook, gitAs, writeFiles } from '@triagebook/testkit'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { changesSince } from './changes-since.ts'
import { recordsLeftOut } from './git-index.ts'

const at = (folder: string) => ({ folder, environment: process.env })

const ODD = 'tickets/a "quoted" tab\tä.md'
const LINES = 'one\ntwo\nthree\n'

const repository = (below = '') =>
  committedBook({
    [`${below}a.md`]: '1',
    [`${below}b.md`]: '1',
    [`${below}${ODD}`]: '1',
    '.gitignore': 'ignored.md\n',
    'outside.md': '1',
  })

async function paths(folder: string, revision: string): Promise<readonly string[]> {
  return (await changesSince(at(folder), revision)).paths
}

async function lines(folder: string, file: string, revision = 'HEAD'): Promise<readonly number[] | null> {
  const added = (await changesSince(at(folder), revision)).added(file)
  return added && [...added]
}

/** A repository whose work tree holds only the settings and the records of one month, and of which Git knows all. */
function sparse(): string {
  const folder = committedBook({
    'tickets/2026/03/a-1.md': '1',
    'tickets/2026/04/a-1.md': '1',
    'tickets/2026/04/a-2.yaml': '1',
    'tickets/2026/04/a-2.txt': '1',
    'other/a-1.md': '1',
  })
  gitAs('anna', folder, 'update-index', '--refresh')
  gitAs('anna', folder, 'sparse-checkout', 'set', '--no-cone', '/triagebook.yml', '/tickets/2026/03/')
  return folder
}

describe('the changes since a revision', () => {
  it('are new, changed and deleted files, committed or not, and no ignored ones', async () => {
    const folder = repository()
    writeFiles(folder, { 'b.md': '2', 'c.md': '2', [ODD]: '2' })
    commitAll('anna', folder)
    writeFiles(folder, { 'd.md': '3', 'ignored.md': '3' })
    rmSync(path.join(folder, 'a.md'))
    expect(await paths(folder, 'HEAD')).toEqual(['a.md', 'd.md'])
    expect(await paths(folder, 'HEAD~1')).toEqual(['a.md', 'b.md', 'c.md', 'd.md', ODD])
  })

  it('tell which changed records a sparse checkout leaves out', async () => {
    const folder = sparse()
    expect((await changesSince(at(folder), 'HEAD')).leftOut).toEqual([])
    gitAs('anna', folder, 'sparse-checkout', 'disable')
    writeFiles(folder, { 'tickets/2026/03/a-1.md': '2', 'tickets/2026/04/a-1.md': '2', 'other/a-1.md': '2' })
    rmSync(path.join(folder, 'tickets/2026/04/a-2.yaml'))
    commitAll('anna', folder)
    gitAs('anna', folder, 'sparse-checkout', 'set', '--no-cone', '/triagebook.yml', '/tickets/2026/03/')
    const { records, leftOut } = await changesSince(at(folder), 'HEAD~1')
    expect({ records, leftOut }).toEqual({
      records: ['tickets/2026/03/a-1.md'],
      leftOut: ['tickets/2026/04/a-1.md'],
    })
  })

  it('count from where the branch left the revision, not what others did there since', async () => {
    const folder = repository()
    gitAs('anna', folder, 'branch', 'mine')
    writeFiles(folder, { 'b.md': 'theirs' })
    commitAll('anna', folder)
    gitAs('anna', folder, 'switch', '--quiet', 'mine')
    writeFiles(folder, { 'a.md': 'mine' })
    expect(await paths(folder, 'main')).toEqual(['a.md'])
  })

  it('count from the revision itself where the branch never left it', async () => {
    const folder = repository()
    gitAs('anna', folder, 'switch', '--quiet', '--orphan', 'other')
    writeFiles(folder, { 'b.md': '1', 'triagebook.yml': 'version: 1\n' })
    commitAll('anna', folder)
    expect(await paths(folder, 'main')).toEqual(['.gitignore', 'a.md', 'outside.md', ODD, 'triagebook.yml'])
  })

  it('have paths of the book where the book is a part of the repository', async () => {
    const root = repository('support/')
    writeFiles(root, { 'support/b.md': '2', 'support/new.md': '2', 'outside.md': '2' })
    expect(await paths(path.join(root, 'support'), 'HEAD')).toEqual(['b.md', 'new.md'])
  })

  it('are told without starting a program that the repository’s configuration names', async () => {
    const folder = repository()
    for (const key of ['core.fsmonitor', 'core.pager', 'diff.external'])
      gitAs('anna', folder, 'config', key, `touch ${path.join(folder, 'started')}; false`)
    writeFiles(folder, { 'a.md': '2' })
    expect(await paths(folder, 'HEAD')).toEqual(['a.md'])
    expect(existsSync(path.join(folder, 'started'))).toBe(false)
  })

  it.each([
    ...['', 'nowhere', 'constructor', '__proto__', 'HEAD:a.md', 'a.md', ':a.md', ':/', '@{-1}', 'HEAD~9'],
    ...['^HEAD', '^main', 'HEAD..HEAD', 'HEAD...main', '..', 'HEAD^@', 'HEAD^!', 'HEAD^-', 'HEAD main'],
    ...['-', '--', '-x', '--all', '--output=x', '-O/dev/null', '--end-of-options', '$(touch x)', '`touch x`'],
    ...['HEAD\n', 'HEAD\0', '\0', '\u202eHEAD', 'HÉAD', 'a'.repeat(201), '~'.repeat(200_000)],
  ])('need a revision, not %j', async (revision) => {
    await expect(changesSince(at(repository()), revision)).rejects.toThrow('book/unknown-revision')
  })

  it('say of a very long revision how it begins', async () => {
    const said = changesSince(at(repository()), `${'a'.repeat(60)}${'b'.repeat(200_000)}`)
    await expect(said).rejects.toThrow(`tag "${'a'.repeat(60)}…".`)
  })

  it('need a repository', async () => {
    await expect(changesSince(at(bookFolder()), 'HEAD')).rejects.toThrow('book/no-git')
  })

  it('need Git', async () => {
    const folder = repository()
    vi.stubEnv('PATH', folder)
    onTestFinished(() => {
      vi.unstubAllEnvs()
    })
    await expect(changesSince(at(folder), 'HEAD')).rejects.toThrow('Git is not installed')
  })
})

describe('the records among them', () => {
  it('are those that stand in the work tree, and links in their place', async () => {
    const folder = committedBook({ 'tickets/gone.md': '1', 'tickets/b.md': '1' })
    rmSync(path.join(folder, 'tickets/gone.md'))
    writeFiles(folder, {
      'tickets/b.md': '2',
      'tickets/2026/c.yaml': '2',
      'tickets/2026/d.txt': '2',
      'tickets/.draft/e.md': '2',
      'other/f.md': '2',
    })
    symlinkSync('other', path.join(folder, 'tickets/linked'))
    const { paths, records } = await changesSince(at(folder), 'HEAD')
    expect(paths).toHaveLength(7)
    expect(records).toEqual(['tickets/2026/c.yaml', 'tickets/b.md', 'tickets/linked'])
  })
})

describe('a record that others name', () => {
  it('is found by its id where a sparse checkout leaves it out, among many ids as among few', async () => {
    const { recordsCalled } = await changesSince(at(sparse()), 'HEAD')
    const ofMarch = 'tickets/2026/03/a-1.md'
    const ofApril = ['tickets/2026/04/a-1.md', 'tickets/2026/04/a-2.yaml']
    const many = Array.from({ length: 60 }, (_, index) => `a-${index}`)
    expect(await recordsCalled(new Set(['a-2']))).toEqual(ofApril.slice(1))
    expect(await recordsCalled(new Set(['a-*', '[a]-1', 'a-?']))).toEqual([])
    expect(await recordsCalled(new Set())).toEqual([])
    expect(await recordsCalled(new Set(['a-1', 'a-2', 'a-3']))).toEqual([ofMarch, ...ofApril])
    expect(await recordsCalled(new Set(many))).toEqual([ofMarch, ...ofApril])
  })

  it('is found where it is new, and not where it is gone', async () => {
    const folder = committedBook({ 'tickets/a-1.md': '1' })
    rmSync(path.join(folder, 'tickets/a-1.md'))
    writeFiles(folder, { 'tickets/a-2.md': '1' })
    const { recordsCalled } = await changesSince(at(folder), 'HEAD')
    expect(await recordsCalled(new Set(['a-1', 'a-2']))).toEqual(['tickets/a-2.md'])
  })
})

describe('the records that a sparse checkout leaves out', () => {
  it('are told by Git', async () => {
    expect(await recordsLeftOut(at(sparse()))).toEqual(['tickets/2026/04/a-1.md', 'tickets/2026/04/a-2.yaml'])
  })

  it('are none in a full one, and without Git', async () => {
    expect(await recordsLeftOut(at(repository()))).toEqual([])
    expect(await recordsLeftOut(at(bookFolder({ 'tickets/a-1.md': '1' })))).toEqual([])
  })
})

describe('the lines that came in', () => {
  it.each([
    { name: 'lines put in and changed', now: 'zero\none\nTWO\nthree\n', added: [1, 3] },
    { name: 'none where lines only went', now: 'one\nthree\n', added: [] },
    { name: 'a last line without an end', now: 'one\ntwo\nthree\nfour', added: [4] },
    {
      name: 'lines that look like headings of a difference',
      now: `++ b/x\n@@ -1 +9 @@\n${LINES}++ b/y`,
      added: [1, 2, 6],
    },
  ])('are $name', async ({ now, added }) => {
    const folder = committedBook({ 'a b.md': LINES, 'z.md': LINES })
    writeFiles(folder, { 'a b.md': now, 'z.md': `${LINES}four\n` })
    expect(await lines(folder, 'a b.md')).toEqual(added)
    expect(await lines(folder, 'z.md')).toEqual([4])
  })

  it('are all of of a new file that a commit holds', async () => {
    const folder = committedBook({ 'a.md': LINES })
    writeFiles(folder, { 'b.md': LINES })
    commitAll('ben', folder)
    expect(await lines(folder, 'b.md', 'HEAD~1')).toEqual([1, 2, 3])
  })

  it('are not known of a new file that no commit holds, nor of one with a name that is quoted', async () => {
    const folder = committedBook({ 'a.md': LINES, 'ü".md': LINES })
    writeFiles(folder, { 'b.md': LINES, 'ü".md': `${LINES}four\n` })
    expect(await lines(folder, 'b.md')).toBeNull()
    expect(await lines(folder, 'ü".md')).toBeNull()
  })

  it('heed neither attributes nor configuration that change how a difference looks', async () => {
    const folder = committedBook({ 'a.md': LINES, '.gitattributes': '*.md -diff\n' })
    gitAs('anna', folder, 'config', 'diff.noprefix', 'true')
    gitAs('anna', folder, 'config', 'diff.external', 'false')
    gitAs('anna', folder, 'config', 'color.ui', 'always')
    writeFiles(folder, { 'a.md': `${LINES}four\n` })
    expect(await lines(folder, 'a.md')).toEqual([4])
  })
})
