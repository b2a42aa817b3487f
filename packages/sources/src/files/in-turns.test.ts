import { expect, it } from 'vitest'
import { collect } from '../contract/collect.ts'
import { inTurns } from './in-turns.ts'

async function* numbers(count: number): AsyncGenerator<number> {
  for (let number = 1; number <= count; number++) yield number
}

it.each([0, 1, 199, 200, 201])('gives all of %i values', async (count) => {
  expect(await collect(inTurns(numbers(count)))).toEqual(await collect(numbers(count)))
})

it('lets what waits have its turn after two hundred values, not before', async () => {
  let turnAt = 0
  let seen = 0
  setImmediate(() => {
    turnAt = seen
  })
  for await (const _number of inTurns(numbers(500))) seen++
  expect(turnAt).toBe(200)
})
