import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { applyChanges } from './apply-changes.ts'
import { contentHash } from './content-hash.ts'
import { temporaryName } from './temporary-file.ts'

let folder: string
beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'book-')))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const put = (name: string, content: string) => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
  writeFileSync(path.join(folder, name), content)
}
const get = (name: string) => readFileSync(path.join(folder, name), 'utf8')
const add = (name: string, content = 'new') => ({ path: name, content, madeFrom: null })
/** Root may write anywhere, so the test is somebody else for a moment. */
const withoutPrivileges = <T>(act: () => T): T => {
  const isRoot = process.getuid?.() === 0
  if (isRoot) process.seteuid?.(65534)
  try {
    return act()
  } finally {
    if (isRoot) process.seteuid?.(0)
  }
}
const everything = () => readdirSync(folder, { recursive: true }).sort()

describe('applyChanges', () => {
  it('adds, replaces and deletes, and tells it in the order of the changes', () => {
    put('b.md', 'old')
    put('c.md', 'old')
    const changes = [
      { path: 'c.md', content: null, madeFrom: contentHash('old') },
      { path: 'tickets/2026/03/a.md', content: 'ä\r\n', madeFrom: null },
      { path: 'b.md', content: 'new', madeFrom: contentHash('old') },
    ]
    expect(applyChanges(folder, changes)).toEqual({
      written: ['c.md', 'tickets/2026/03/a.md', 'b.md'],
      problems: [],
    })
    expect(get('tickets/2026/03/a.md')).toBe('ä\r\n')
    expect(get('b.md')).toBe('new')
    expect(everything()).toEqual([
      'b.md',
      'tickets',
      'tickets/2026',
      'tickets/2026/03',
      'tickets/2026/03/a.md',
    ])
  })

  it('keeps the rights of the file that it replaces', () => {
    put('run', 'old')
    const before = statSync(path.join(folder, 'run')).mode
    applyChanges(folder, [{ path: 'run', content: 'new', madeFrom: contentHash('old') }])
    expect(statSync(path.join(folder, 'run')).mode).toBe(before)
  })

  it.each([
    { name: 'was changed', standing: 'mine', madeFrom: contentHash('old') },
    { name: 'was deleted', standing: null, madeFrom: contentHash('old') },
    { name: 'was created', standing: 'mine', madeFrom: null },
  ])('writes nothing at all when one file $name meanwhile', ({ name, standing, madeFrom }) => {
    put('keep.md', '')
    if (standing !== null) put('b.md', standing)
    const before = everything()
    const { written, problems } = applyChanges(folder, [
      add('a.md'),
      { path: 'b.md', content: 'new', madeFrom },
      add('c.md'),
    ])
    expect(written).toEqual([])
    expect(problems).toMatchObject([{ code: 'book/changed-meanwhile', at: { path: 'b.md' } }])
    expect(problems[0]?.message).toContain(`b.md ${name}`)
    expect(everything()).toEqual(before)
    if (standing !== null) expect(get('b.md')).toBe(standing)
  })

  it('says once that several files were changed meanwhile, and what else is wrong', () => {
    for (const name of ['a.md', 'b.md', 'c.md']) put(name, 'mine')
    const { written, problems } = applyChanges(folder, [
      add('a.md'),
      { path: 'b.md', content: 'new', madeFrom: contentHash('old') },
      add('c.md'),
      add('../out.md'),
    ])
    expect(written).toEqual([])
    expect(problems).toMatchObject([
      { code: 'book/changed-meanwhile', at: { path: 'a.md' } },
      { code: 'book/unsafe-path' },
    ])
    expect(problems[0]?.message).toContain('a.md and other files (2) were changed')
  })

  it.each([
    { name: 'a folder above', path: '../out.md', code: 'book/unsafe-path' },
    { name: 'an absolute path', path: '/tmp/out.md', code: 'book/unsafe-path' },
    { name: 'Git’s own folder', path: '.git/hooks/pre-commit', code: 'book/unsafe-path' },
    { name: 'a link to a folder', path: 'linked/out.md', code: 'book/link' },
    { name: 'a link to a file', path: 'link.md', code: 'book/link' },
    { name: 'a file taken for a folder', path: 'file/out.md', code: 'book/not-a-file' },
    { name: 'a folder taken for a file', path: 'dir', code: 'book/not-a-file' },
  ])('writes nothing when one path is $name', ({ path: unsafe, code }) => {
    const outside = path.join(folder, '..', `${path.basename(folder)}-outside`)
    mkdirSync(outside)
    onTestFinished(() => rmSync(outside, { recursive: true }))
    put('file', 'x')
    mkdirSync(path.join(folder, 'dir'))
    symlinkSync(outside, path.join(folder, 'linked'))
    symlinkSync(path.join(outside, 'x'), path.join(folder, 'link.md'))
    const before = everything()
    const { written, problems } = applyChanges(folder, [add('a.md'), add(unsafe)])
    expect(written).toEqual([])
    expect(problems).toMatchObject([{ code }])
    expect(everything()).toEqual(before)
    expect(readdirSync(outside)).toEqual([])
  })

  it('says that nothing was written, and leaves nothing behind, when a folder is read-only', () => {
    put('locked/old.md', 'old')
    chmodSync(path.join(folder, 'locked'), 0o555)
    chmodSync(folder, 0o777)
    const { written, problems } = withoutPrivileges(() =>
      applyChanges(folder, [add('new/a.md'), add('locked/b.md')]),
    )
    expect(written).toEqual([])
    expect(problems).toMatchObject([{ code: 'book/cannot-write', at: { path: 'locked/b.md' } }])
    expect(problems[0]?.message).toBe(
      `locked/b.md was not written in ${path.join(folder, 'locked')}: your account does not have the permission. None of the 2 files was written.`,
    )
    chmodSync(path.join(folder, 'locked'), 0o755)
    expect(everything()).toEqual(['locked', 'locked/old.md'])
  })

  it('says what cannot be looked at', () => {
    const { written, problems } = applyChanges(folder, [add('a.md'), add(`${'long'.repeat(70)}.md`)])
    expect(written).toEqual([])
    expect(problems).toMatchObject([
      { code: 'book/cannot-read', hint: 'Move the book to a folder with a shorter path.' },
    ])
    expect(everything()).toEqual([])
  })

  it('names what was written and each change that was not, when it is stopped half-way', () => {
    put('locked/old.md', 'old')
    chmodSync(path.join(folder, 'locked'), 0o555)
    chmodSync(folder, 0o777)
    const deleted = { path: 'locked/old.md', content: null, madeFrom: contentHash('old') }
    const { written, problems } = withoutPrivileges(() =>
      applyChanges(folder, [add('first.md'), deleted, add('last.md')]),
    )
    chmodSync(path.join(folder, 'locked'), 0o755)
    expect(written).toEqual(['first.md'])
    expect(problems).toMatchObject([
      { code: 'book/cannot-write', at: { path: 'locked/old.md' } },
      { code: 'book/not-written', at: { path: 'last.md' } },
    ])
    expect(problems[0]?.message).toContain('1 of 3 files were written before it.')
    expect(everything()).toEqual(['first.md', 'locked', 'locked/old.md'])
  })

  describe('a temporary file', () => {
    const DEAD = spawnSync(process.execPath, ['--version']).pid
    const HERE = temporaryName().split('-')[1]
    it.each([
      { name: 'of an ended process goes', file: `.triagebook-${HERE}-${DEAD}-0123456789abcdef.tmp` },
      {
        name: 'of a process that runs stays',
        file: `.triagebook-${HERE}-${process.pid}-0123456789abcdef.tmp`,
        stays: true,
      },
      {
        name: 'of an ended process on another computer stays',
        file: `.triagebook-00000000-${DEAD}-0123456789abcdef.tmp`,
        stays: true,
      },
      {
        name: 'of another computer goes after a long time',
        file: `.triagebook-00000000-${DEAD}-0123456789abcdef.tmp`,
        isOld: true,
      },
      { name: 'of an earlier version stays', file: '.triagebook-0123456789abcdef.tmp', stays: true },
      {
        name: 'of an earlier version goes after a long time',
        file: '.triagebook-0123456789abcdef.tmp',
        isOld: true,
      },
      { name: 'that is a person’s stays', file: '.triagebook-mine.tmp', isOld: true, stays: true },
    ])('$name when the next run writes beside it', ({ file, isOld = false, stays = false }) => {
      put(`tickets/${file}`, 'left')
      const long = new Date('2026-01-01T00:00:00Z')
      if (isOld) utimesSync(path.join(folder, 'tickets', file), long, long)
      applyChanges(folder, [add('tickets/a.md')])
      expect(readdirSync(path.join(folder, 'tickets')).sort()).toEqual(stays ? [file, 'a.md'] : ['a.md'])
    })
  })

  it('does nothing for no changes', () => {
    expect(applyChanges(folder, [])).toEqual({ written: [], problems: [] })
    expect(existsSync(folder)).toBe(true)
  })
})
