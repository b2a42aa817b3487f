import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { bookFolder, gitAs, putFiles } from './book-in-a-folder.ts'
import { changedSince, lastAuthors } from './history.ts'

const ODD = 'tickets/a "quoted" tab\tä.md'

function repository(below = ''): string {
  const root = bookFolder({
    [`${below}a.md`]: '1',
    [`${below}b.md`]: '1',
    [`${below}${ODD}`]: '1',
    '.gitignore': 'ignored.md\n',
    'outside.md': '1',
  })
  gitAs('anna', root, 'init', '--quiet', '--initial-branch=main')
  gitAs('anna', root, 'add', '--all')
  gitAs('anna', root, 'commit', '--quiet', '--message=first')
  return root
}

describe('changedSince', () => {
  it('names new, changed and deleted files, committed or not, and no ignored ones', () => {
    const folder = repository()
    putFiles(folder, { 'b.md': '2', 'c.md': '2', [ODD]: '2' })
    gitAs('ben', folder, 'add', '--all')
    gitAs('ben', folder, 'commit', '--quiet', '--message=second')
    putFiles(folder, { 'd.md': '3', 'ignored.md': '3' })
    rmSync(path.join(folder, 'a.md'))
    expect(changedSince(folder, 'HEAD')).toEqual(['a.md', 'd.md'])
    expect(changedSince(folder, 'HEAD~1')).toEqual(['a.md', 'b.md', 'c.md', 'd.md', ODD])
  })

  it('counts from where the branch left the revision, not what others did there since', () => {
    const folder = repository()
    gitAs('anna', folder, 'switch', '--quiet', '--create', 'mine')
    gitAs('anna', folder, 'switch', '--quiet', 'main')
    putFiles(folder, { 'b.md': 'theirs' })
    gitAs('ben', folder, 'commit', '--quiet', '--all', '--message=theirs')
    gitAs('anna', folder, 'switch', '--quiet', 'mine')
    putFiles(folder, { 'a.md': 'mine' })
    expect(changedSince(folder, 'main')).toEqual(['a.md'])
  })

  it('gives paths of the book where the book is a part of the repository', () => {
    const root = repository('support/')
    putFiles(root, { 'support/b.md': '2', 'support/new.md': '2', 'outside.md': '2' })
    expect(changedSince(path.join(root, 'support'), 'HEAD')).toEqual(['b.md', 'new.md'])
  })

  it('starts no program that the repository’s configuration names', () => {
    const folder = repository()
    for (const key of ['core.fsmonitor', 'core.pager', 'diff.external'])
      gitAs('anna', folder, 'config', key, `touch ${path.join(folder, 'started')}; false`)
    putFiles(folder, { 'a.md': '2' })
    expect(changedSince(folder, 'HEAD')).toEqual(['a.md'])
    expect(lastAuthors(folder).has('b.md')).toBe(true)
    expect(existsSync(path.join(folder, 'started'))).toBe(false)
  })

  it.each(['nowhere', '--output=x', 'HEAD:a.md', ''])('says that there is no revision %j', (revision) => {
    expect(() => changedSince(repository(), revision)).toThrow('book/unknown-revision')
  })

  it('says so where there is no repository', () => {
    expect(() => changedSince(bookFolder(), 'HEAD')).toThrow('book/no-git')
  })
})

describe('without Git', () => {
  it('says what is missing where the question needs it, and names nobody', () => {
    const folder = repository()
    vi.stubEnv('PATH', folder)
    onTestFinished(() => {
      vi.unstubAllEnvs()
    })
    expect(() => changedSince(folder, 'HEAD')).toThrow('Git is not installed')
    expect(lastAuthors(folder).size).toBe(0)
  })
})

describe('lastAuthors', () => {
  it('tells whose commit last touched a file, and when it was written', () => {
    const folder = repository()
    putFiles(folder, { 'b.md': '2', [ODD]: '2' })
    gitAs('ben', folder, 'commit', '--quiet', '--all', '--message=second')
    const authors = lastAuthors(folder)
    expect(authors.get('a.md')).toEqual({
      name: 'anna',
      email: 'anna@example.com',
      at: '2026-03-26T10:00:00Z',
    })
    expect(authors.get('b.md')?.name).toBe('ben')
    expect(authors.get(ODD)?.name).toBe('ben')
  })

  it('names nobody for a file with changes that no commit holds', () => {
    const folder = repository()
    putFiles(folder, { 'b.md': '2', 'new.md': '2' })
    expect([...lastAuthors(folder).keys()].sort()).toEqual([
      '.gitignore',
      'a.md',
      'outside.md',
      ODD,
      'triagebook.yml',
    ])
  })

  it('gives paths of the book where the book is a part of the repository', () => {
    expect([...lastAuthors(path.join(repository('support/'), 'support')).keys()].sort()).toEqual([
      'a.md',
      'b.md',
      ODD,
    ])
  })

  it.each([
    { name: 'outside a repository', folder: () => bookFolder() },
    {
      name: 'before the first commit',
      folder: () => {
        const folder = bookFolder()
        gitAs('anna', folder, 'init', '--quiet')
        return folder
      },
    },
  ])('names nobody $name', ({ folder }) => expect(lastAuthors(folder()).size).toBe(0))
})
