import { expect, it } from 'vitest'
import { wordFinder } from './aho-corasick.ts'

it.each([
  { name: 'in either case', lists: [['word'], ['none']], text: 'A WoRd', found: [0] },
  { name: 'that end in another', lists: [['abcd'], ['bc'], ['c']], text: 'xabcx', found: [1, 2] },
  { name: 'that begin in another', lists: [['abx'], ['bcd']], text: 'abcd', found: [1] },
  { name: 'of several in one list', lists: [['one', 'two']], text: 'two', found: [0] },
  { name: 'that two lists share', lists: [['one'], ['one']], text: 'one', found: [0, 1] },
  { name: 'that another letter parts', lists: [['ab']], text: 'aüb', found: [] },
  { name: 'at the start and the end of a text', lists: [['ab'], ['yz']], text: 'ab yz', found: [0, 1] },
  { name: 'of one letter', lists: [['a'], ['b']], text: 'b', found: [1] },
  { name: 'one after another without a gap', lists: [['aab'], ['ba']], text: 'aaaba', found: [0, 1] },
  { name: 'with the long s and the Kelvin sign', lists: [['ask']], text: 'A\u017f\u212a', found: [0] },
  {
    name: 'longer than 16 letters by the first 16',
    lists: [['abcdefghijklmnopqr']],
    text: 'abcdefghijklmnop',
    found: [0],
  },
  {
    name: 'longer than 16 letters not by the first 15',
    lists: [['abcdefghijklmnopqr']],
    text: 'abcdefghijklmno',
    found: [],
  },
  { name: 'not in an empty text', lists: [['a']], text: '', found: [] },
  { name: 'of no lists', lists: [], text: 'a', found: [] },
])('finds words $name', ({ lists, text, found }) => {
  expect([...wordFinder(lists)(text)].sort()).toEqual(found)
})
