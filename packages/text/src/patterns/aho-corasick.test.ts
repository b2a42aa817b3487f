import { expect, it } from 'vitest'
import { wordFinder } from './aho-corasick.ts'

it.each([
  { name: 'in either case', lists: [['word'], ['none']], text: 'A WoRd', found: [0] },
  { name: 'that end in another', lists: [['abcd'], ['bc'], ['c']], text: 'xabcx', found: [1, 2] },
  { name: 'that begin in another', lists: [['abx'], ['bcd']], text: 'abcd', found: [1] },
  { name: 'of several in one list', lists: [['one', 'two']], text: 'two', found: [0] },
  { name: 'that two lists share', lists: [['one'], ['one']], text: 'one', found: [0, 1] },
  { name: 'that another letter parts', lists: [['ab']], text: 'aüb', found: [] },
])('finds words $name', ({ lists, text, found }) => {
  expect([...wordFinder(lists)(text)].sort()).toEqual(found)
})
