import { describe, expect, it } from 'vitest'
import { readAnnotations, readCommands } from './workflow-commands.ts'

describe('the runner’s reading of a log', () => {
  it.each([
    { name: 'a plain line', text: 'hello ::error::x', found: [] },
    {
      name: 'a command',
      text: '::group::Title',
      found: [{ name: 'group', properties: {}, message: 'Title' }],
    },
    {
      name: 'one behind spaces',
      text: '  ::Debug::x',
      found: [{ name: 'debug', properties: {}, message: 'x' }],
    },
    {
      name: 'one behind a carriage return',
      text: 'a\r::debug::x',
      found: [{ name: 'debug', properties: {}, message: 'x' }],
    },
    {
      name: 'the old form inside a line',
      text: 'a ##[add-mask a=b;c=d]x',
      found: [{ name: 'add-mask', properties: { a: 'b', c: 'd' }, message: 'x' }],
    },
    {
      name: 'escapes',
      text: '::error file=a%2Cb%3A::1%0A2 %253A',
      found: [{ name: 'error', properties: { file: 'a,b:' }, message: '1\n2 %3A' }],
    },
  ])('$name', ({ text, found }) => {
    expect(readCommands(text)).toEqual(found)
  })

  it('gives annotations with their place', () => {
    expect(readAnnotations('::warning title=a/b,file=x.md,line=3,col=4::Look\n::group::no\n')).toEqual([
      { level: 'warning', title: 'a/b', file: 'x.md', line: 3, col: 4, message: 'Look' },
    ])
  })
})
