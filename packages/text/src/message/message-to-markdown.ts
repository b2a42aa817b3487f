import { htmlToMarkdown } from '../html/html-to-markdown.ts'
import { plainOfHtml } from '../html/plain-of-html.ts'
import { plainToMarkdown } from '../markdown/plain-to-markdown.ts'
import { printMarkdown } from '../markdown/print-markdown.ts'
import { cleanText } from '../plain/clean-text.ts'
import { markdownSteps, STEPS_PER_CODE_LINE } from '../steps/markdown-steps.ts'
import { mostSteps } from '../steps/most-steps.ts'
import { plainSteps } from '../steps/plain-steps.ts'

/** A message as Markdown. */
export interface MessageMarkdown {
  readonly markdown: string
  /** Whether its structure was too much for a text of its length, so that only its text is left. */
  readonly isPlain: boolean
}

/**
 * What anybody wrote as Markdown, which takes time in the length of the text to make and to read, whatever the text is:
 * past a bound its structure is left out.
 */
export function messageToMarkdown(text: string, format: 'html' | 'plain'): MessageMarkdown {
  const most = mostSteps(text.length)
  const isBounded = (markdown: string) => markdownSteps(markdown) <= most
  const structured = format === 'html' ? htmlToMarkdown(text) : null
  if (structured !== null && isBounded(structured)) return { markdown: structured, isPlain: false }
  const plain = cleanText(format === 'html' ? plainOfHtml(text) : text)
  const paragraphs = plainSteps(plain) <= most ? plainToMarkdown(plain) : null
  return paragraphs !== null && isBounded(paragraphs)
    ? { markdown: paragraphs, isPlain: format === 'html' }
    : { markdown: asCode(plain, most), isPlain: true }
}

/** On one line where the lines alone are too many. */
function asCode(text: string, most: number): string {
  if (text.trim() === '') return ''
  const lines = text.split('\n')
  const value = lines.length * STEPS_PER_CODE_LINE > most ? lines.join(' ') : text
  return printMarkdown({ type: 'root', children: [{ type: 'code', value }] })
}
