import fc from 'fast-check'
import { toString as wordsIn } from 'mdast-util-to-string'
import { describe, expect, it } from 'vitest'
import { cleanText } from '../plain/clean-text.ts'
import { parseMarkdown } from './parse-markdown.ts'
import { plainToMarkdown } from './plain-to-markdown.ts'

describe('plainToMarkdown', () => {
  it.each([
    { name: 'paragraphs', text: 'Hi\n\n\n it fails\r\n', markdown: 'Hi\n\nit fails' },
    { name: 'line ends', text: 'Best\nAnna', markdown: 'Best\\\nAnna' },
    { name: 'marks, as words', text: '* a *b*\n> c\n# d', markdown: '\\* a \\*b\\*\\\n\\> c\\\n\\# d' },
    { name: 'words that act', text: 'ask @anna\n/close', markdown: 'ask `@anna`\\\n`/close`' },
    {
      name: 'a stack trace',
      text: 'It says:\njava.lang.Error: @x\n  at a.b(C.java:1)\n\nThanks',
      markdown: 'It says:\n\n```\njava.lang.Error: @x\n  at a.b(C.java:1)\n```\n\nThanks',
    },
    {
      name: 'a Python trace',
      text: 'Traceback (most recent call last):\n  File "a.py", line 1, in x\n    y()\nValueError: z',
      markdown:
        '```\nTraceback (most recent call last):\n  File "a.py", line 1, in x\n    y()\nValueError: z\n```',
    },
    {
      name: 'a log with blank lines',
      text: '2026-03-26 10:00:00 a\n\n2026-03-26 10:00:01 b',
      markdown: '```\n2026-03-26 10:00:00 a\n\n2026-03-26 10:00:01 b\n```',
    },
    { name: 'levels', text: 'ERROR: a\n[WARN] b', markdown: '```\nERROR: a\n[WARN] b\n```' },
    {
      name: 'indented code',
      text: 'try\n    a = 1\n    b = 2\nor not',
      markdown: 'try\n\n```\n    a = 1\n    b = 2\n```\n\nor not',
    },
    { name: 'JSON', text: '{\n  "a": 1\n}', markdown: '```\n{\n  "a": 1\n}\n```' },
    {
      name: 'a log that holds a fence',
      text: 'ERROR: ```\nERROR: ````',
      markdown: '`````\nERROR: ```\nERROR: ````\n`````',
    },
    {
      name: 'one line that looks like a log, as a sentence',
      text: 'Error: it fails\nplease help',
      markdown: 'Error: it fails\\\nplease help',
    },
  ])('shows $name', ({ text, markdown }) => {
    expect(plainToMarkdown(text)).toBe(`${markdown}\n`)
  })

  it('gives nothing for nothing', () => {
    expect(plainToMarkdown(' \n\t\n')).toBe('')
  })

  it('loses and adds no word', () => {
    const line = fc.constantFrom(
      '',
      'word @anna',
      '    code',
      '\tcode',
      'ERROR: #1',
      '  at a.b',
      '```',
      '- [ ] x',
      '{',
      '> q',
      '2026-03-26T10:00:00Z x',
      '---',
      '<b>',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.string({ maxLength: 6 })), { maxLength: 10 }), (lines) => {
        const text = lines.join('\n')
        const shown = wordsIn(parseMarkdown(plainToMarkdown(text)))
        expect(shown.replace(/\s+/g, '')).toBe(cleanText(text).replace(/\s+/g, ''))
      }),
    )
  })
})
