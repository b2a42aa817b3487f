import { htmlToMarkdown } from '../html/html-to-markdown.ts'
import { plainOfHtml } from '../html/plain-of-html.ts'
import { plainToMarkdown } from '../markdown/plain-to-markdown.ts'
import { printMarkdown } from '../markdown/print-markdown.ts'
import { cleanText } from '../plain/clean-text.ts'
import { markdownSteps } from '../steps/markdown-steps.ts'
import { mostSteps } from '../steps/most-steps.ts'

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
  const paragraphs = plainToMarkdown(plain)
  return isBounded(paragraphs)
    ? { markdown: paragraphs, isPlain: format === 'html' }
    : { markdown: asCode(plain), isPlain: true }
}

function asCode(value: string): string {
  return printMarkdown({ type: 'root', children: [{ type: 'code', value }] })
}
