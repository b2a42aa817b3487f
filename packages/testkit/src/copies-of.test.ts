import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { copiesOf } from './copies-of.ts'
import { gitRepository } from './git-repository.ts'
import { temporaryFolder, writeFiles } from './temporary-folder.ts'

it('makes the folder once, and no copy sees what happens in another', () => {
  let made = 0
  const copy = copiesOf(() => {
    made += 1
    const folder = temporaryFolder()
    writeFiles(folder, { 'notes/a.md': 'words\n', '.hidden': Buffer.of(0, 255) })
    return folder
  })
  const [one, other] = [copy(), copy()]
  writeFiles(one, { 'notes/a.md': 'others\n' })
  expect(readFileSync(path.join(other, 'notes/a.md'), 'utf8')).toBe('words\n')
  expect(readFileSync(path.join(other, '.hidden'))).toEqual(Buffer.of(0, 255))
  expect(made).toBe(1)
})

it('lets repositories of the same files begin with the same commit and go on apart', () => {
  const files = { 'a.md': 'a\n' }
  const [one, other] = [gitRepository(files), gitRepository(files)]
  const start = one.git('rev-parse', 'HEAD')
  one.commit({ 'a.md': 'b\n' })
  expect(other.git('rev-parse', 'HEAD')).toBe(start)
  expect(other.git('status', '--short')).toBe('')
  expect(one.git('rev-parse', 'HEAD~')).toBe(start)
  expect(gitRepository({ 'a.md': 'c\n' }).git('show', 'HEAD:a.md')).toBe('c')
})
