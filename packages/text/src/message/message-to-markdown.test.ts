import { describe, expect, it } from 'vitest'
import { markdownSteps } from '../steps/markdown-steps.ts'
import { mostSteps } from '../steps/most-steps.ts'
import { messageToMarkdown } from './message-to-markdown.ts'

const LENGTH = 100_000
const times = (text: string) => text.repeat(Math.ceil(LENGTH / text.length))

describe('a message within its bounds', () => {
  it.each([
    { format: 'html', text: '<p>a <b>b</b></p>', markdown: 'a **b**\n' },
    { format: 'plain', text: 'a\n\nb *c*', markdown: 'a\n\nb \\*c\\*\n' },
    { format: 'plain', text: '', markdown: '' },
  ] as const)('keeps its structure: $format $text', ({ format, text, markdown }) => {
    expect(messageToMarkdown(text, format)).toEqual({ markdown, isPlain: false })
  })

  it.each([
    {
      name: 'an e-mail of 50 KB',
      format: 'html',
      text: '<div>A line of usual length, as an e-mail program writes it</div><div><br></div>\n'.repeat(600),
    },
    {
      name: 'a log of 1 MB',
      format: 'plain',
      text: '2026-03-26 10:56 ERROR [main] a_b {"c": [1]}\n'.repeat(22_000),
    },
    {
      name: 'prose of 100 KB',
      format: 'plain',
      text: 'A sentence (with [brackets]) of usual length.\n\n'.repeat(2000),
    },
  ] as const)('is $name', ({ format, text }) => {
    expect(messageToMarkdown(text, format).isPlain).toBe(false)
  })
})

describe('a message past its bounds', () => {
  it.each([
    {
      name: 'a table whose rows are as long as its longest',
      format: 'html',
      text: `<table><tr>${'<td>a'.repeat(600)}${'<tr><td>b'.repeat(500)}`,
    },
    { name: 'tags', format: 'html', text: times('a<br>') },
    { name: 'tags within tags', format: 'html', text: times('<blockquote>a') },
    { name: 'links that are none', format: 'html', text: times('[a](') },
    { name: 'brackets', format: 'plain', text: times('[a](') },
    { name: 'closing brackets', format: 'plain', text: times(']') },
    { name: 'marks of emphasis', format: 'plain', text: times('*a ') },
    { name: 'lines of one letter', format: 'plain', text: times('a\n') },
    { name: 'log lines of one character', format: 'plain', text: `a${times('\n{')}` },
  ] as const)('is plain, and then quick to read: $name', ({ format, text }) => {
    const { markdown, isPlain } = messageToMarkdown(text, format)
    expect(isPlain).toBe(true)
    expect(markdownSteps(markdown)).toBeLessThanOrEqual(mostSteps(text.length))
    expect(markdown).toMatch(/[ab]|\]/)
  })

  it('is empty where it has no words', () => {
    expect(messageToMarkdown(times('\n'), 'plain').markdown).toBe('')
  })

  it('keeps its words in paragraphs where these are within the bounds', () => {
    const html = `${'<b></b>'.repeat(20_000)}<p>first</p><p>second &amp; third</p>`
    expect(messageToMarkdown(html, 'html')).toEqual({ markdown: 'first\\\nsecond & third\n', isPlain: true })
  })
})
