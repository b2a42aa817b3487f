import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { temporaryFolder, writeFiles } from '@triagebook/testkit'
import { expect, it } from 'vitest'
import { folderFile } from '../stage/plan.ts'
import { writeFolders } from './write-folders.ts'

/** Three files of a folder that the plan found so; null where there was none. */
function planned(folder: string, found: readonly (string | null)[]) {
  return found.map((before, index) => {
    const name = `sub/${index}.md`
    return folderFile(folder, {
      path: `as shown ${index}`,
      file: path.join(folder, name),
      content: 'new',
      before,
    })
  })
}

const texts = (folder: string) =>
  readdirSync(path.join(folder, 'sub'))
    .sort()
    .map((name) => readFileSync(path.join(folder, 'sub', name), 'utf8'))

it('makes the folder and tells what was written as it is shown', () => {
  const folder = path.join(temporaryFolder(), 'a/b')
  expect(writeFolders(planned(folder, [null, null, null]))).toEqual({
    written: ['as shown 0', 'as shown 1', 'as shown 2'],
    problems: [],
  })
  expect(texts(folder)).toEqual(['new', 'new', 'new'])
})

it.each([
  { name: 'was edited', found: ['old', 'old', 'old'] },
  { name: 'was made', found: ['old', null, 'old'] },
])('writes none where one $name after the plan', ({ found }) => {
  const folder = temporaryFolder()
  writeFiles(folder, { 'sub/0.md': 'old', 'sub/1.md': 'mine', 'sub/2.md': 'old' })
  expect(writeFolders(planned(folder, found))).toMatchObject({
    written: [],
    problems: [{ code: 'book/changed-meanwhile', at: { path: 'sub/1.md' } }],
  })
  expect(texts(folder)).toEqual(['old', 'mine', 'old'])
})

it('writes the other folder where one cannot be made', () => {
  const root = temporaryFolder()
  writeFiles(root, { file: '' })
  const [inTheWay, free] = [path.join(root, 'file/site'), path.join(root, 'free')]
  expect(writeFolders([...planned(inTheWay, [null]), ...planned(free, [null])])).toMatchObject({
    written: ['as shown 0'],
    problems: [
      {
        code: 'output/cannot-write',
        message: `${inTheWay} was not written: a part of its path is a file, not a folder.`,
      },
    ],
  })
  expect(texts(free)).toEqual(['new'])
})
