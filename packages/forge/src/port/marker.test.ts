import { expect, it } from 'vitest'
import { isMarkedBy, markerOf, withMarker } from './marker.ts'

const MARKER = markerOf('agenda:daily:2026-11-3')

it('stands below the text, in a comment', () => {
  expect(withMarker('Text\n\n', MARKER)).toBe('Text\n\n<!-- triagebook:agenda:daily:2026-11-3 -->')
})

it.each([
  { name: 'its author', body: withMarker('x', MARKER), author: 'bot', found: true },
  { name: 'somebody who copied it', body: withMarker('x', MARKER), author: 'mallory', found: false },
  {
    name: 'a longer name',
    body: withMarker('x', markerOf('agenda:daily:2026-11-30')),
    author: 'bot',
    found: false,
  },
  { name: 'no marker', body: 'triagebook:agenda:daily:2026-11-3', author: 'bot', found: false },
])('finds $name: $found', ({ body, author, found }) => {
  expect(isMarkedBy({ body, author }, MARKER, 'bot')).toBe(found)
})

it.each(['', 'A', 'a--b', 'a>', 'a\nb', '-a', 'a '])('has no name %j', (name) => {
  expect(() => markerOf(name)).toThrow('no name of a marker')
})
