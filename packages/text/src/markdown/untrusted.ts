import type { Text } from 'mdast'
import { cleanText } from '../plain/clean-text.ts'

/** Anybody's words as a node: nothing in it can become markup, and `printMarkdown` keeps it from acting. */
export function untrusted(value: string): Text {
  return { type: 'text', value: cleanText(value) }
}
