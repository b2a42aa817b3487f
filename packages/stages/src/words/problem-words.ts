import { printMarkdown, untrusted } from '@triagebook/text/markdown'

type Block = Parameters<typeof printMarkdown>[0]['children'][number]
type Words = Extract<Block, { readonly type: 'paragraph' }>['children']

/** Words of a problem as nodes: what stands in backticks is code, and nothing else in them has an effect. */
export function wordNodes(words: string): Words {
  return words.split(/`([^`]+)`/).flatMap((part, index): Words => {
    if (part === '') return []
    return index % 2 === 1 ? [{ type: 'inlineCode' as const, value: part }] : [untrusted(part)]
  })
}

/** Each on a line of its own, as Markdown; nothing where there are none. */
export function problemWords(words: readonly string[]): string {
  if (words.length === 0) return ''
  const children = words.map((one) => ({ type: 'paragraph' as const, children: wordNodes(one) }))
  return `${printMarkdown({ type: 'root', children })}\n`
}
