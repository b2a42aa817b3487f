import { expect, it } from 'vitest'
import { hiddenCharacters } from './hidden-characters.ts'

const placesIn = (text: string) =>
  hiddenCharacters('rules/classify.yml', text).map(({ at }) => `${at?.line}:${at?.col}`)

it('names each line with a hidden character once, at its first', () => {
  expect(placesIn('a\u200b\u200b\nb\n\u202e')).toEqual(['1:2', '3:1'])
  expect(placesIn('')).toEqual([])
})

it('names no more than a hundred', () => {
  expect(placesIn('\u200b\n'.repeat(101))).toHaveLength(100)
})
