import type { Nodes } from 'mdast'

/** `{{field}}` in the text of a node. */
export interface Placeholder {
  readonly field: string
  /** Of the node's text. */
  readonly start: number
  readonly end: number
}

const PLACEHOLDER = /\{\{([a-z][a-z0-9_.-]*)\}\}/g

/** The placeholders of a text, in their order. */
export function placeholdersIn(text: string): readonly Placeholder[] {
  return [...text.matchAll(PLACEHOLDER)].map(({ 0: whole, 1: field = '', index }) => ({
    field,
    start: index,
    end: index + whole.length,
  }))
}

/** Braces that make no placeholder. */
export function hasBrokenPlaceholder(text: string): boolean {
  return /\{\{|\}\}/.test(text.replace(PLACEHOLDER, ''))
}

/** The field of a paragraph that is one placeholder; null for all else. */
export function soleField(node: Nodes): string | null {
  if (node.type !== 'paragraph' || node.children.length !== 1) return null
  const [text] = node.children
  if (text?.type !== 'text') return null
  const [only] = placeholdersIn(text.value.trim())
  return only?.start === 0 && only.end === text.value.trim().length ? only.field : null
}
