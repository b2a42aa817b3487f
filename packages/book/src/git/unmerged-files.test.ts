import path from 'node:path'
import { bookFolder, gitRepository } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { changesSince } from './changes-since.ts'
import { unmergedFiles } from './unmerged-files.ts'

const at = (folder: string) => ({ folder, environment: process.env })

/** Two branches that wrote different words into these files, merged as far as Git can. */
function inMerge(...files: readonly string[]) {
  const texts = (words: string) => Object.fromEntries(files.map((file) => [file, `${words}\n`]))
  const { folder, commit, git } = gitRepository(texts('before'))
  git('switch', '--quiet', '--create', 'other')
  commit(texts('theirs'))
  git('switch', '--quiet', 'main')
  commit(texts('ours'))
  const who = ['-c', 'user.name=anna', '-c', 'user.email=anna@people.example']
  expect(() => git(...who, 'merge', 'other')).toThrow()
  return { folder, git }
}

describe('the files whose merge is not finished', () => {
  it('are those of the folder, each once, until they are added', async () => {
    const { folder, git } = inMerge('desk/b é.md', 'desk/a.md', 'else.md')
    const desk = path.join(folder, 'desk')
    expect(await unmergedFiles(at(desk))).toEqual(['a.md', 'b é.md'])
    expect((await changesSince(at(desk), 'HEAD')).unmerged).toEqual(['a.md', 'b é.md'])
    git('add', 'desk/a.md')
    expect(await unmergedFiles(at(desk))).toEqual(['b é.md'])
    expect((await changesSince(at(desk), 'HEAD')).unmerged).toEqual(['b é.md'])
  })

  it('are none where nothing is merged, and none without Git', async () => {
    expect(await unmergedFiles(at(gitRepository({ 'a.md': 'words\n' }).folder))).toEqual([])
    expect(await unmergedFiles(at(bookFolder()))).toEqual([])
  })
})
