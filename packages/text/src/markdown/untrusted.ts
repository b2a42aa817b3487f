import type { Text } from 'mdast'
import { cleanText } from '../plain/clean-text.ts'

/** Text that anybody may have written as a node: it cannot become markup, and `printMarkdown` takes its effects. */
export function untrusted(value: string): Text {
  return { type: 'text', value: cleanText(value) }
}
