import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedBlocks, joined, withBlock } from './changed-blocks.ts'

describe('what differs between two texts', () => {
  it.each([
    { name: 'nothing', before: 'a\nb\n', after: 'a\nb\n', blocks: [] },
    { name: 'a line', before: 'a\nb\nc\n', after: 'a\nB\nc\n', blocks: [{ from: 2, to: 2, instead: ['B'] }] },
    {
      name: 'two lines, as one block',
      before: 'a\nb\nc\n',
      after: 'A\nB\nc\n',
      blocks: [{ from: 1, to: 2, instead: ['A', 'B'] }],
    },
    { name: 'a line less', before: 'a\nb\nc\n', after: 'a\nc\n', blocks: [{ from: 2, to: 2, instead: [] }] },
    {
      name: 'a line more, with the line before it',
      before: 'a\nc\n',
      after: 'a\nb\nc\n',
      blocks: [{ from: 1, to: 1, instead: ['a', 'b'] }],
    },
    {
      name: 'a line more at the top, with the line after it',
      before: 'b\n',
      after: 'a\nb\n',
      blocks: [{ from: 1, to: 1, instead: ['a', 'b'] }],
    },
    {
      name: 'two places',
      before: 'a\nb\nc\n',
      after: 'A\nb\nC\n',
      blocks: [
        { from: 1, to: 1, instead: ['A'] },
        { from: 3, to: 3, instead: ['C'] },
      ],
    },
  ])('is $name', ({ before, after, blocks }) => {
    expect(changedBlocks(before, after)).toEqual(blocks)
  })

  const text = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 }).map((lines) => lines.join('\n'))

  it('makes one of the other, from the last block to the first', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const blocks = changedBlocks(before, after)
        expect(blocks.reduceRight((result, block) => withBlock(result, block), before)).toBe(after)
      }),
    )
  })

  it('is the same as one block', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const [first, ...rest] = changedBlocks(before, after)
        const one = first && rest.reduce((result, block) => joined(result, block, before), first)
        expect(one === undefined ? before : withBlock(before, one)).toBe(after)
      }),
    )
  })
})
