import { expect, it } from 'vitest'
import { sectionsOf } from './sections.ts'

it('finds sections with their places, without the blank lines around their text', () => {
  expect(sectionsOf('Before.\n\n## Context\n\nOne.\n\nTwo.\n\n## Timeline\n')).toEqual([
    { title: 'Context', start: 9, contentStart: 21, content: 'One.\n\nTwo.' },
    { title: 'Timeline', start: 33, contentStart: 44, content: '' },
  ])
})

it.each([
  { name: 'fenced code', body: '## A\n```\n## B\n```\n' },
  { name: 'a longer fence around a shorter one', body: '## A\n````\n```\n## B\n````\n' },
  { name: 'a fence of tildes', body: '## A\n~~~ text\n```\n## B\n~~~\n' },
  { name: 'a fence that is never closed', body: '## A\n```\n## B\n' },
  { name: 'indented code', body: '## A\n\n    ## B\n' },
  { name: 'a list', body: '## A\n- x\n\n  ## B\n' },
  { name: 'a quote', body: '## A\n> ## B\n' },
  { name: 'a note', body: '## A\n[^1]: x\n\n    ## B\n' },
  { name: 'a comment', body: '## A\n<!--\n## B\n\n## C\n-->\n' },
  { name: 'HTML', body: '## A\n<div>\n## B\n' },
  { name: 'a line below a table', body: '## A\n| x |\n| - |\ny\n---\n' },
  { name: 'a line below a definition', body: '## A\n[x]: y\n---\n' },
  { name: 'another level', body: '## A\n### B\n# C\n##D\n' },
])('takes no heading from $name', ({ body }) => {
  expect(sectionsOf(body).map(({ title }) => title)).toEqual(['A'])
})

it('reads closing marks, indentation and Windows line breaks', () => {
  expect(sectionsOf('  ##  Context  ## \r\nText\r\n').map(({ title, content }) => [title, content])).toEqual([
    ['Context', 'Text'],
  ])
})

it('takes underlined words for a heading, without the marks in them', () => {
  expect(sectionsOf('Text\n\n*Customer*\nimpact\n---\nMany\n')).toEqual([
    { title: 'Customer impact', start: 6, contentStart: 28, content: 'Many' },
  ])
})

it('takes inline code in backticks for no fence', () => {
  expect(sectionsOf('```x``` y\n## A\n')).toHaveLength(1)
})
