import { describe, expect, it } from 'vitest'
import { bodyOf, piecesOf } from './body-sections.ts'

describe('piecesOf', () => {
  it.each([
    { name: 'nothing', body: '', keys: [] },
    { name: 'text alone', body: 'Text\n', keys: [''] },
    { name: 'sections', body: '## A\n\na\n\n## B\n\nb\n', keys: ['A', 'B'] },
    { name: 'text above the first', body: 'Text\n\n## A\n', keys: ['', 'A'] },
    { name: 'a title that comes again', body: '## A\n## B\n## A\n## A\n', keys: ['A', 'B', 'A\n2', 'A\n3'] },
    { name: 'a heading in code', body: '## A\n\n```\n## B\n```\n', keys: ['A'] },
  ])('cuts $name', ({ body, keys }) => {
    const pieces = piecesOf(body)
    expect(pieces.map(({ key }) => key)).toEqual(keys)
    expect(pieces.map(({ text }) => text).join('')).toBe(body)
    expect(pieces.map(({ title }) => title)).toEqual(keys.map((key) => key.split('\n')[0]))
  })
})

describe('bodyOf', () => {
  const body = (...texts: readonly string[]) => bodyOf(texts.map((text) => ({ key: '', title: '', text })))

  it.each([
    { name: 'nothing', texts: [], text: '' },
    { name: 'pieces that end with a blank line', texts: ['a\n\n', 'b\n'], text: 'a\n\nb\n' },
    { name: 'a piece that ends with a line break', texts: ['a\n', 'b\n'], text: 'a\n\nb\n' },
    { name: 'a piece that ends with none', texts: ['a', 'b'], text: 'a\n\nb' },
    { name: 'more blank lines between pieces', texts: ['a\n\n\n', 'b\n'], text: 'a\n\n\nb\n' },
    { name: 'blank lines at the end', texts: ['a\n\n\n'], text: 'a\n' },
    { name: 'spaces at the end', texts: ['a\n \n'], text: 'a\n' },
  ])('joins $name', ({ texts, text }) => {
    expect(body(...texts)).toBe(text)
  })
})
