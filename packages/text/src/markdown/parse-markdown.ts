import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { limitNesting } from './limit-nesting.ts'

const READER = unified().use(remarkParse).use(remarkGfm).freeze()

/** Markdown as GitHub reads it, as a tree with positions. */
export function parseMarkdown(markdown: string): Root {
  return READER.parse(limitNesting(markdown))
}
