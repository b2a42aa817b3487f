import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markConflicts } from './mark-conflicts.ts'

const LINES = fc
  .array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 8 })
  .map((lines) => lines.map((line) => `${line}\n`).join(''))

/** What is left when somebody keeps one side everywhere. */
function resolved(marked: string, side: 'ours' | 'theirs'): string {
  const kept = side === 'ours' ? '$1' : '$2'
  return marked.replace(/<<<<<<< ours\n((?:[abc]?\n)*)=======\n((?:[abc]?\n)*)>>>>>>> theirs\n/g, kept)
}

describe('markConflicts', () => {
  it('shows both forms of a line that differs, and no other line twice', () => {
    const { text, lineOf } = markConflicts('a\nb\nc\n', 'a\nx\nc\n')
    expect(text).toBe('a\n<<<<<<< ours\nb\n=======\nx\n>>>>>>> theirs\nc\n')
    expect([1, 2, 3].map(lineOf)).toEqual([1, 3, 7])
  })

  it('keeps the line ends of the file, also where the last line has none', () => {
    expect(markConflicts('a\r\nb', 'a\r\nc').text).toBe(
      'a\r\n<<<<<<< ours\r\nb\r\n=======\r\nc\r\n>>>>>>> theirs\r\n',
    )
  })

  it('holds both texts: keeping one side everywhere gives that text', () => {
    fc.assert(
      fc.property(LINES, LINES, (ours, theirs) => {
        const { text } = markConflicts(ours, theirs)
        expect(resolved(text, 'ours')).toBe(ours)
        expect(resolved(text, 'theirs')).toBe(theirs)
      }),
    )
  })
})
