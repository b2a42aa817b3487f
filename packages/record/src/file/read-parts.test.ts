import { describe, expect, it } from 'vitest'
import { findYaml, formOf, readParts } from './read-parts.ts'

it.each([
  ['tickets/2026/03/a.md', 'md'],
  ['tickets/2026/03/a.yaml', 'yaml'],
  ['tickets/2026/03/a.yml', 'yaml'],
  ['tickets/2026/03/a.yaml.md', 'md'],
  ['tickets/a.yaml/b', 'md'],
  ['a.yamll', 'md'],
])('%s is %s', (path, form) => {
  expect(formOf(path)).toBe(form)
})

describe('the parts of a record', () => {
  it('in Markdown are its front matter and its body', () => {
    const parts = readParts('a.md', '---\na: 1\n---\n\nText\n', 'md')
    expect(parts).toMatchObject({
      ok: true,
      value: { yamlEnd: 9, bodyStart: 14, source: { start: 4, value: { a: 1 } } },
    })
  })

  it('in plain YAML are all of it, with no body of its own', () => {
    const parts = readParts('a.yaml', '\uFEFFa: 1\n', 'yaml')
    expect(parts).toMatchObject({
      ok: true,
      value: { yamlEnd: 6, bodyStart: null, source: { start: 1, value: { a: 1 } } },
    })
  })

  it.each([
    { name: 'without a front matter', text: 'a: 1\n', code: 'file/no-front-matter' },
    { name: 'with a mistake in its YAML', text: '---\na: [\n---\n', code: 'yaml/unclosed' },
  ])('are none $name', ({ text, code }) => {
    expect(readParts('a.md', text, 'md').problems).toMatchObject([{ code }])
  })

  it('have places that count from the start of the file', () => {
    const parts = readParts('a.md', '---\na:\n  b: 1\n---\n', 'md')
    expect(parts.ok && parts.value.source.place(['a', 'b'])).toEqual({ path: 'a.md', line: 3, col: 6 })
    expect(findYaml('a.md', '---\na:\n  b: 1\n---\n', 'md')).toMatchObject({
      ok: true,
      value: { start: 4, end: 14 },
    })
  })
})
