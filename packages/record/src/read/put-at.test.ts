import { expect, it } from 'vitest'
import { putAt } from './put-at.ts'

const DATA = { a: { b: 1 }, list: [{ c: 1 }, { c: 2 }] }

it.each([
  { name: 'sets a field', path: ['a', 'b'], value: 2, result: { ...DATA, a: { b: 2 } } },
  { name: 'deletes a field', path: ['a', 'b'], value: undefined, result: { ...DATA, a: {} } },
  { name: 'deletes a block', path: ['a'], value: undefined, result: { list: DATA.list } },
  {
    name: 'sets a field of an item',
    path: ['list', 1, 'c'],
    value: 3,
    result: { ...DATA, list: [{ c: 1 }, { c: 3 }] },
  },
  { name: 'replaces all', path: [], value: 3, result: 3 },
  { name: 'adds no field', path: ['x'], value: 3, result: DATA },
  { name: 'adds no item', path: ['list', 2], value: 3, result: DATA },
  { name: 'goes into no text', path: ['a', 'b', 'c'], value: 3, result: DATA },
])('$name', ({ path, value, result }) => {
  expect(putAt(DATA, path, value)).toEqual(result)
})
