import fc from 'fast-check'
import { expect, it } from 'vitest'
import { placeCounter } from './place-counter.ts'

it.each([
  { name: 'in the first line', chunks: ['abc'], at: 2, place: '1:3' },
  { name: 'on a line break', chunks: ['a\nb'], at: 1, place: '1:2' },
  { name: 'after a line break', chunks: ['a\nb'], at: 2, place: '2:1' },
  { name: 'in a line that began in the chunk before', chunks: ['a\nbc', 'd'], at: 0, place: '2:3' },
  { name: 'after a line break at the end of the chunk before', chunks: ['a\n', 'b'], at: 0, place: '2:1' },
  { name: 'two chunks later', chunks: ['\na', 'b', 'c'], at: 0, place: '2:3' },
])('names the place of a character $name', ({ chunks, at, place }) => {
  const places = placeCounter()
  for (const chunk of chunks) places.startChunk(chunk)
  const { line, col } = places.at(at)
  expect(`${line}:${col}`).toBe(place)
})

it('names the place after the text', () => {
  const places = placeCounter()
  expect(places.end()).toEqual({ line: 1, col: 1 })
  places.startChunk('a\nbc')
  expect(places.end()).toEqual({ line: 2, col: 3 })
})

it('counts as a text that is not cut, wherever it is cut and whatever is asked in between', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '\n'), maxLength: 40 })
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 5 }), fc.boolean(), (whole, size, asksAll) => {
      const places = placeCounter()
      for (let start = 0; start < whole.length; start += size) {
        const chunk = whole.slice(start, start + size)
        places.startChunk(chunk)
        for (let index = 0; index < chunk.length; index += asksAll ? 1 : 3) {
          const before = whole.slice(0, start + index).split('\n')
          expect(places.at(index)).toEqual({ line: before.length, col: (before.at(-1)?.length ?? 0) + 1 })
        }
      }
    }),
  )
})
