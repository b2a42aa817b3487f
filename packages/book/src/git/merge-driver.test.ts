import path from 'node:path'
import { bookFolder, gitAs } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { mergeDriverProblems, setMergeDriver } from './merge-driver.ts'

const at = (folder: string) => ({ folder, environment: process.env })

const ASKS = { '.gitattributes': 'tickets/** merge=triagebook\n' }

function clone(files: Readonly<Record<string, string>> = ASKS): string {
  const folder = bookFolder(files)
  gitAs('anna', folder, 'init', '--quiet')
  return folder
}

describe('a clone that does not know how to merge records', () => {
  it('is told so once, where the book asks for it', () => {
    expect(mergeDriverProblems(at(clone()))).toMatchObject([
      { code: 'book/no-merge-driver', severity: 'warning' },
    ])
  })

  it('is told nothing where the book does not ask, or no Git is around', () => {
    expect(mergeDriverProblems(at(clone({})))).toEqual([])
    expect(mergeDriverProblems(at(bookFolder(ASKS)))).toEqual([])
  })

  it('knows it once it was told, character by character', () => {
    const folder = clone()
    const command = `'./a b/it'\\''s "node"' merge %O %A %B --path %P # 100 %%`
    expect(setMergeDriver(at(folder), command)).toBe(true)
    expect(gitAs('anna', folder, 'config', 'merge.triagebook.driver')).toBe(`${command}\n`)
    expect(mergeDriverProblems(at(folder))).toEqual([])
  })

  it('cannot be told where no clone is', () => {
    expect(setMergeDriver(at(bookFolder()), 'true')).toBe(false)
  })

  it.each([
    { name: 'that is there', file: `it's 100% there`, kept: true },
    { name: 'that is gone', file: `it's 100% gone`, kept: false },
  ])('is told the file of a driver $name only where it is gone', ({ file, kept }) => {
    const folder = clone({ ...ASKS, ...(kept && { [file]: '' }) })
    const program = path.join(folder, file)
    const quoted = `'${program.replaceAll("'", "'\\''").replaceAll('%', '%%')}'`
    setMergeDriver(at(folder), `INIT_CWD= ${quoted} merge %O %A %B --path %P; echo 'Read this:' >&2`)
    expect(mergeDriverProblems(at(folder)).map(({ message }) => message)).toEqual(
      kept
        ? []
        : [
            `Git runs ${program} to merge records, but there is no such file, so it merges them line by line.`,
          ],
    )
  })
})
