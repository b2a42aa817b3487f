import { bookFolder, committedBook } from '@triagebook/testkit'
import { expect, it } from 'vitest'
import { encodedFiles } from './encoded-files.ts'

const PATHS = ['a.md', 'b c.md', 'd.md', 'e.md']
const ATTRIBUTES = `a.md working-tree-encoding=UTF-16LE
"b c.md" working-tree-encoding=latin1
d.md working-tree-encoding=utf-8
e.md -working-tree-encoding
`

it('tells which files Git converts, and to what', async () => {
  const at = { folder: committedBook({ '.gitattributes': ATTRIBUTES }), environment: process.env }
  expect(await encodedFiles(at, PATHS)).toEqual([
    { path: 'a.md', encoding: 'UTF-16LE' },
    { path: 'b c.md', encoding: 'latin1' },
  ])
  expect(await encodedFiles(at, [])).toEqual([])
})

it('tells none without a repository', async () => {
  const at = { folder: bookFolder({ '.gitattributes': ATTRIBUTES }), environment: process.env }
  expect(await encodedFiles(at, PATHS)).toEqual([])
})
