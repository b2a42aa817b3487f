import { describe, expect, it } from 'vitest'
import { below, keysInOrder } from './key-order.ts'
import { outlineAt } from './outline.ts'
import { RECORD_ORDER } from './record-order.ts'

const ORDER = { id: {}, source: { at: {}, by: {} } }

describe('keysInOrder', () => {
  it.each<{ name: string; fields: object; keys: readonly string[] }>([
    { name: 'known keys in their order', fields: { source: 1, id: 2 }, keys: ['id', 'source'] },
    {
      name: 'other keys after them, in their own',
      fields: { z: 1, source: 2, a: 3 },
      keys: ['source', 'z', 'a'],
    },
    { name: 'no key without a value', fields: { id: undefined, source: null }, keys: ['source'] },
    { name: 'none of nothing', fields: {}, keys: [] },
    { name: 'a key that every object has', fields: { constructor: 1, id: 2 }, keys: ['id', 'constructor'] },
  ])('gives $name', ({ fields, keys }) => {
    expect(keysInOrder({ ...fields }, ORDER)).toEqual(keys)
  })
})

describe('below', () => {
  it.each([
    { key: 'source', keys: ['at', 'by'] },
    { key: 'id', keys: [] },
    { key: 'unknown', keys: [] },
    { key: 'constructor', keys: [] },
  ])('a key: $key', ({ key, keys }) => {
    expect(Object.keys(below(ORDER, key))).toEqual(keys)
  })
})

describe('the order of a record', () => {
  it('begins with what names the ticket and ends with its text', () => {
    const keys = Object.keys(RECORD_ORDER)
    expect([keys[0], keys[1], keys.at(-1)]).toEqual(['id', 'title', 'body'])
  })

  it('has the keys of an event, which its line is made of', () => {
    expect(Object.keys(below(RECORD_ORDER, 'history'))).toEqual(['at', 'event', 'field', 'from', 'to', 'by'])
  })
})

describe('outlineAt', () => {
  it.each([
    { name: 'a field', path: ['title'], part: 'Line', title: 'Title' },
    { name: 'a field of a block', path: ['source', 'platform'], part: 'Platform', title: 'Platform' },
    { name: 'a field of an item', path: ['history', 3, 'at'], part: 'Instant', title: 'At' },
    { name: 'an item', path: ['source', 'tags', 0], part: 'Line', title: 'Tag' },
    { name: 'an unknown field', path: ['triage', 'colour'], part: undefined, title: undefined },
    { name: 'a field of an unknown field', path: ['colour', 'of', 1], part: undefined, title: undefined },
    { name: 'a name that every object has', path: ['constructor'], part: undefined, title: undefined },
  ])('finds $name', ({ path, part, title }) => {
    const found = outlineAt('record', path)
    expect([found.part, found.title]).toEqual([part, title])
  })
})
