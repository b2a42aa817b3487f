import { describe, expect, it } from 'vitest'
import { findFrontMatter } from './front-matter.ts'

describe('findFrontMatter', () => {
  it.each([
    { name: 'fields and a body', text: '---\na: 1\n---\n\nText\n', yaml: 'a: 1\n', body: 'Text\n' },
    { name: 'no empty line above the body', text: '---\na: 1\n---\nText\n', yaml: 'a: 1\n', body: 'Text\n' },
    {
      name: 'two empty lines above the body',
      text: '---\na: 1\n---\n\n\nText\n',
      yaml: 'a: 1\n',
      body: '\nText\n',
    },
    { name: 'no body', text: '---\na: 1\n---\n', yaml: 'a: 1\n', body: '' },
    { name: 'no last line break', text: '---\na: 1\n---', yaml: 'a: 1\n', body: '' },
    { name: 'no field', text: '---\n---\n', yaml: '', body: '' },
    {
      name: 'line breaks of Windows',
      text: '---\r\na: 1\r\n---\r\n\r\nText',
      yaml: 'a: 1\r\n',
      body: 'Text',
    },
    {
      name: 'spaces and tabs after the lines',
      text: '--- \t\na: 1\n---\t \nText',
      yaml: 'a: 1\n',
      body: 'Text',
    },
    { name: 'a byte order mark', text: '\uFEFF---\na: 1\n---\n', yaml: 'a: 1\n', body: '' },
    {
      name: 'a rule in the body',
      text: '---\na: 1\n---\n\nText\n---\nmore\n',
      yaml: 'a: 1\n',
      body: 'Text\n---\nmore\n',
    },
    {
      name: 'what is no closing line',
      text: '---\n--- a\n ---\n----\n---\n',
      yaml: '--- a\n ---\n----\n',
      body: '',
    },
  ])('finds $name', ({ text, yaml, body }) => {
    const result = findFrontMatter('a.md', text)
    if (!result.ok) throw new Error(result.problems[0].message)
    const { start, end, bodyStart } = result.value
    expect([text.slice(start, end), text.slice(bodyStart)]).toEqual([yaml, body])
  })

  it.each([
    { name: 'nothing', text: '', problem: 'file/no-front-matter 1:1' },
    { name: 'an empty first line', text: '\n---\na: 1\n---\n', problem: 'file/no-front-matter 1:1' },
    { name: 'a space before the first line', text: ' ---\na: 1\n---\n', problem: 'file/no-front-matter 1:1' },
    { name: 'another first line', text: '----\na: 1\n---\n', problem: 'file/no-front-matter 1:1' },
    { name: 'the opening line alone', text: '---', problem: 'file/unclosed-front-matter 1:4' },
    { name: 'no closing line', text: '---\na: 1\nText\n\n', problem: 'file/unclosed-front-matter 3:5' },
    {
      name: 'a closing line that is indented',
      text: '---\na: 1\n ---\n',
      problem: 'file/unclosed-front-matter 3:5',
    },
  ])('refuses $name', ({ text, problem }) => {
    const { problems } = findFrontMatter('a.md', text)
    expect(problems.map(({ code, at }) => `${code} ${at?.line}:${at?.col}`)).toEqual([problem])
  })
})
