import { describe, expect, it } from 'vitest'
import { add, addAll } from './counts.ts'

describe('counts', () => {
  it.each(['a', '', 'constructor', '__proto__', 'toString', '2026-03-26'])('count %j', (name) => {
    const counts = new Map<string, number>()
    add(counts, name)
    add(counts, name)
    expect([...counts]).toEqual([[name, 2]])
  })

  it('count up and down by any number', () => {
    const counts = new Map<string, number>()
    add(counts, 'a', 3)
    add(counts, 'a', -1)
    add(counts, 'b', -1)
    expect([...counts]).toEqual([
      ['a', 2],
      ['b', -1],
    ])
  })

  it('add up with others, which stay as they are', () => {
    const counts = new Map([
      ['a', 1],
      ['b', 2],
    ])
    const others = new Map([
      ['b', 3],
      ['c', 4],
    ])
    addAll(counts, others)
    expect(Object.fromEntries(counts)).toEqual({ a: 1, b: 5, c: 4 })
    expect(Object.fromEntries(others)).toEqual({ b: 3, c: 4 })
  })
})
