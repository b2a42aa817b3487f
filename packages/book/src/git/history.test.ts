import path from 'node:path'
import { bookFolder, committedBook, gitAs, writeFiles } from '@triagebook/testkit'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { lastAuthors } from './history.ts'

const at = (folder: string) => ({ folder, environment: process.env })

const ODD = 'tickets/a "quoted" tab\tä.md'

function repository(below = ''): string {
  return committedBook({
    [`${below}a.md`]: '1',
    [`${below}b.md`]: '1',
    [`${below}${ODD}`]: '1',
    '.gitignore': 'ignored.md\n',
    'outside.md': '1',
  })
}

describe('without Git', () => {
  it('names nobody', () => {
    const folder = repository()
    vi.stubEnv('PATH', folder)
    onTestFinished(() => {
      vi.unstubAllEnvs()
    })
    expect(lastAuthors(at(folder)).size).toBe(0)
  })
})

describe('lastAuthors', () => {
  it('tells whose commit last touched a file, and when it was written', () => {
    const folder = repository()
    writeFiles(folder, { 'b.md': '2', [ODD]: '2' })
    gitAs('ben', folder, 'commit', '--quiet', '--all', '--message=second')
    const authors = lastAuthors(at(folder))
    expect(authors.get('a.md')).toEqual({
      name: 'anna',
      email: 'anna@people.example',
      at: '2026-03-26T10:00:00Z',
    })
    expect(authors.get('b.md')?.name).toBe('ben')
    expect(authors.get(ODD)?.name).toBe('ben')
  })

  it('names nobody for a file with changes that no commit holds', () => {
    const folder = repository()
    writeFiles(folder, { 'b.md': '2', 'new.md': '2' })
    expect([...lastAuthors(at(folder)).keys()].sort()).toEqual([
      '.gitignore',
      'a.md',
      'outside.md',
      ODD,
      'triagebook.yml',
    ])
  })

  it('gives paths of the book where the book is a part of the repository', () => {
    expect([...lastAuthors(at(path.join(repository('support/'), 'support'))).keys()].sort()).toEqual([
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
  ])('names nobody $name', ({ folder }) => expect(lastAuthors(at(folder())).size).toBe(0))
})
