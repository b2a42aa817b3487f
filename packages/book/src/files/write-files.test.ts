import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { temporaryFolder, writeFiles } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { contentHash } from './content-hash.ts'
import { commit, stage } from './write-files.ts'

/** Three files are about to be replaced, and somebody does something to the one in the middle. */
function replaceThree(meanwhile: (middle: string) => void, { isNew = false } = {}) {
  const folder = temporaryFolder()
  const names = ['a.md', 'b.md', 'c.md']
  for (const name of names) if (name !== 'b.md' || !isNew) writeFiles(folder, { [name]: 'old' })
  const staged = stage(
    folder,
    names.map((name) => ({
      path: name,
      absolute: path.join(folder, name),
      content: 'new',
      madeFrom: name === 'b.md' && isNew ? null : contentHash('old'),
      mode: undefined,
    })),
  )
  if (!staged.ok) throw new Error('Nothing keeps the files from being staged.')
  const middle = path.join(folder, 'b.md')
  meanwhile(middle)
  return { applied: commit(folder, staged.value), folder, middle }
}

const edit = (file: string) => writeFiles(path.dirname(file), { [path.basename(file)]: 'mine' })

describe('an edit between the writing of temporary files and the rename', () => {
  it.each([
    { name: 'is kept', act: edit, isNew: false, what: 'changed' },
    { name: 'is kept where it made the file', act: edit, isNew: true, what: 'created' },
    { name: 'is kept where it deleted the file', act: rmSync, isNew: false, what: 'deleted' },
  ])('$name and said', ({ act, isNew, what }) => {
    const { applied, folder, middle } = replaceThree(act, { isNew })
    expect(applied.written).toEqual(['a.md'])
    expect(applied.problems).toMatchObject([
      {
        code: 'book/changed-meanwhile',
        message: `b.md was ${what} while Triagebook was writing, and stays as it is. 1 of 3 files were written before it.`,
        at: { path: 'b.md' },
      },
    ])
    expect(existsSync(middle) ? readFileSync(middle, 'utf8') : null).toBe(what === 'deleted' ? null : 'mine')
    expect(readFileSync(path.join(folder, 'c.md'), 'utf8')).toBe('old')
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  it.each([
    { name: 'a link', put: (file: string) => symlinkSync('a.md', file), code: 'book/link' },
    { name: 'a folder', put: (file: string) => mkdirSync(file), code: 'book/not-a-file' },
  ])('that puts $name in its place ends the run', ({ put, code }) => {
    const { applied } = replaceThree((middle) => {
      rmSync(middle)
      put(middle)
    })
    expect(applied).toMatchObject({
      written: ['a.md'],
      problems: [
        { code, at: { path: 'b.md' } },
        { code: 'book/not-written', at: { path: 'c.md' } },
      ],
    })
  })
})
