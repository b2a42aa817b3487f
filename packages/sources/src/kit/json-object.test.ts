import { describe, expect, it } from 'vitest'
import { isObject, objectsOf, shown, textOf } from './json-object.ts'

it.each([
  { value: {}, expected: true },
  { value: { a: 1 }, expected: true },
  { value: [], expected: false },
  { value: null, expected: false },
  { value: 'a', expected: false },
  { value: undefined, expected: false },
])('$value is an object: $expected', ({ value, expected }) => expect(isObject(value)).toBe(expected))

it.each([
  { value: [{ a: 1 }, null, 'a', [], { b: 2 }], expected: [{ a: 1 }, { b: 2 }] },
  { value: { a: 1 }, expected: [] },
  { value: null, expected: [] },
])('the objects of $value are $expected', ({ value, expected }) => expect(objectsOf(value)).toEqual(expected))

it.each([
  { value: 'a', expected: 'a' },
  { value: ' a ', expected: ' a ' },
  { value: ' ', expected: null },
  { value: '', expected: null },
  { value: 7, expected: null },
  { value: null, expected: null },
])('the text of $value is $expected', ({ value, expected }) => expect(textOf(value)).toBe(expected))

describe('a value in a message', () => {
  it.each([
    { name: 'a word', value: 'open', expected: '"open"' },
    { name: 'a time', value: '2026-03-26T10:56:07+02:00', expected: '"2026-03-26T10:56:07+02:00"' },
    { name: 'a word with a space after it', value: 'open ', expected: '"open "' },
    { name: 'two words', value: 'my words', expected: 'a text of 8 characters' },
    { name: 'an address', value: 'jo@customer.example', expected: 'a text of 19 characters' },
    { name: 'a word of 40 characters', value: 'a'.repeat(40), expected: `"${'a'.repeat(40)}"` },
    { name: 'a word of 41 characters', value: 'a'.repeat(41), expected: 'a text of 41 characters' },
    { name: 'a line break', value: 'a\nb', expected: 'a text of 3 characters' },
    { name: 'no text', value: '', expected: 'a text of 0 characters' },
    { name: 'a number', value: 7, expected: '7' },
    { name: 'true', value: true, expected: 'true' },
    { name: 'null', value: null, expected: 'null' },
    { name: 'a list', value: ['my words'], expected: 'a list' },
    { name: 'an object', value: { a: 'my words' }, expected: 'an object' },
    { name: 'nothing', value: undefined, expected: 'nothing' },
  ])('shows $name as $expected', ({ value, expected }) => expect(shown(value)).toBe(expected))
})
