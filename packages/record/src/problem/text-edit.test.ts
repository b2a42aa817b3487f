import { expect, it } from 'vitest'
import { applyEdits } from './text-edit.ts'

const edit = (start: number, end: number, text: string) => ({ start, end, text })

it.each([
  { name: 'no edit', edits: [], text: 'abcdef' },
  { name: 'a replacement', edits: [edit(1, 3, 'X')], text: 'aXdef' },
  { name: 'an insertion', edits: [edit(3, 3, 'X')], text: 'abcXdef' },
  {
    name: 'an insertion at the start and at the end',
    edits: [edit(6, 6, 'Y'), edit(0, 0, 'X')],
    text: 'XabcdefY',
  },
  { name: 'a deletion', edits: [edit(0, 6, '')], text: '' },
  { name: 'edits in any order', edits: [edit(4, 5, 'Y'), edit(1, 2, 'X')], text: 'aXcdYf' },
  { name: 'edits that touch', edits: [edit(1, 2, 'X'), edit(2, 3, 'Y')], text: 'aXYdef' },
  {
    name: 'an insertion where a replacement begins',
    edits: [edit(1, 2, 'X'), edit(1, 1, 'Y')],
    text: 'aYXcdef',
  },
  {
    name: 'an insertion where a replacement ends',
    edits: [edit(2, 2, 'Y'), edit(1, 2, 'X')],
    text: 'aXYcdef',
  },
  { name: 'the first of two that overlap', edits: [edit(2, 4, 'Y'), edit(1, 3, 'X')], text: 'aXdef' },
  {
    name: 'insertions at one place in their order',
    edits: [edit(3, 3, 'X'), edit(3, 3, 'Y')],
    text: 'abcXYdef',
  },
])('makes $name', ({ edits, text }) => {
  expect(applyEdits('abcdef', edits)).toBe(text)
})
