import { describe, expect, it } from 'vitest'
import { addedSince } from './added-since.ts'
import { bookFolder, gitAs, putFiles } from './book-in-a-folder.ts'

const LINES = 'one\ntwo\nthree\n'

function repository(files: Readonly<Record<string, string>>): string {
  const root = bookFolder(files)
  gitAs('anna', root, 'init', '--quiet', '--initial-branch=main')
  gitAs('anna', root, 'add', '--all')
  gitAs('anna', root, 'commit', '--quiet', '--message=first')
  return root
}

function lines(folder: string, path: string): readonly number[] | null {
  const added = addedSince(folder, 'HEAD')(path)
  return added && [...added]
}

describe('addedSince', () => {
  it.each([
    { name: 'lines put in and changed', now: 'zero\none\nTWO\nthree\n', added: [1, 3] },
    { name: 'none where lines only went', now: 'one\nthree\n', added: [] },
    { name: 'a last line without an end', now: 'one\ntwo\nthree\nfour', added: [4] },
    {
      name: 'lines that look like headings of a difference',
      now: `++ b/x\n@@ -1 +9 @@\n${LINES}++ b/y`,
      added: [1, 2, 6],
    },
  ])('names $name', ({ now, added }) => {
    const folder = repository({ 'a b.md': LINES, 'z.md': LINES })
    putFiles(folder, { 'a b.md': now, 'z.md': `${LINES}four\n` })
    expect(lines(folder, 'a b.md')).toEqual(added)
    expect(lines(folder, 'z.md')).toEqual([4])
  })

  it('names all lines of a new file that a commit holds', () => {
    const folder = repository({ 'a.md': LINES })
    putFiles(folder, { 'b.md': LINES })
    gitAs('ben', folder, 'add', '--all')
    gitAs('ben', folder, 'commit', '--quiet', '--message=second')
    expect([...(addedSince(folder, 'HEAD~1')('b.md') ?? [])]).toEqual([1, 2, 3])
  })

  it('knows nothing of a new file that no commit holds, and of one with a name that is quoted', () => {
    const folder = repository({ 'a.md': LINES, 'ü".md': LINES })
    putFiles(folder, { 'b.md': LINES, 'ü".md': `${LINES}four\n` })
    expect(lines(folder, 'b.md')).toBeNull()
    expect(lines(folder, 'ü".md')).toBeNull()
  })

  it('heeds neither attributes nor configuration that change how a difference looks', () => {
    const folder = repository({ 'a.md': LINES, '.gitattributes': '*.md -diff\n' })
    gitAs('anna', folder, 'config', 'diff.noprefix', 'true')
    gitAs('anna', folder, 'config', 'diff.external', 'false')
    gitAs('anna', folder, 'config', 'color.ui', 'always')
    putFiles(folder, { 'a.md': `${LINES}four\n` })
    expect(lines(folder, 'a.md')).toEqual([4])
  })
})
