import { expect, it } from 'vitest'
import { limitNesting } from './limit-nesting.ts'
import { wordsOf } from './words.ts'

it.each([
  { name: 'no nesting', text: 'a\n\n- b\n- c\n' },
  { name: 'a hundred quotes', text: `${'>'.repeat(100)} a` },
  { name: 'a hundred lists', text: `${'- '.repeat(100)}a` },
  { name: 'a list as far to the right as one in ninety-nine others', text: `${' '.repeat(198)}- a` },
  { name: 'a long rule of hyphens', text: '-'.repeat(500) },
  { name: 'a long rule of stars', text: `a\n\n${'*'.repeat(500)}\n\nb` },
  { name: 'code far to the right', text: `${' '.repeat(500)}--verbose` },
])('keeps $name', ({ text }) => {
  expect(limitNesting(text)).toBe(text)
})

it.each([
  { name: 'a quote too many', text: `${'>'.repeat(101)} a`, read: `${'.'.repeat(101)} a` },
  { name: 'a list too many', text: `${'- '.repeat(101)}a`, read: `${'. '.repeat(101)}a` },
  { name: 'numbers', text: `${'10. '.repeat(101)}a`, read: `${'... '.repeat(101)}a` },
  { name: 'a list too far to the right', text: `a\n${' '.repeat(200)}- a`, read: `a\n${' '.repeat(200)}. a` },
  { name: 'a list behind tabs', text: `${'\t'.repeat(50)}- a`, read: `${'\t'.repeat(50)}. a` },
  {
    name: 'one line of several',
    text: `- b\n${'>- '.repeat(51)}a\n- c`,
    read: `- b\n${'.. '.repeat(51)}a\n- c`,
  },
])('reads $name as text', ({ text, read }) => {
  expect(limitNesting(text)).toBe(read)
})

it.each([
  { name: 'quotes', text: '> '.repeat(20_000) },
  { name: 'lists', text: '- '.repeat(20_000) },
  { name: 'both', text: '> 1. '.repeat(20_000) },
  {
    name: 'lists line by line',
    text: Array.from({ length: 150 }, (_, level) => `${'  '.repeat(level)}- a`).join('\n'),
  },
])('reads the words behind far too many levels of $name', ({ text }) => {
  expect(wordsOf(`${text}\n\nword`).visible).toContain('word')
})
