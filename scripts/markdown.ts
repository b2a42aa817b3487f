import { printMarkdown } from '../packages/text/src/index.ts'

type Root = Parameters<typeof printMarkdown>[0]

/** Words of a sentence, and what is typed. */
type Words = { readonly type: 'text' | 'inlineCode'; readonly value: string }

/** A page of blocks, as Markdown. */
export function page(...children: Root['children']): string {
  return printMarkdown({ type: 'root', children })
}

export function heading(depth: 1 | 2 | 3, sentence: string) {
  return { type: 'heading' as const, depth, children: words(sentence) }
}

export function paragraph(sentence: string) {
  return { type: 'paragraph' as const, children: words(sentence) }
}

/** A fenced block. */
export function block(lang: string, lines: readonly string[]) {
  return { type: 'code' as const, lang, value: lines.join('\n') }
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]) {
  return {
    type: 'table' as const,
    children: [head, ...rows].map((cells) => ({
      type: 'tableRow' as const,
      children: cells.map((cell) => ({ type: 'tableCell' as const, children: words(cell) })),
    })),
  }
}

/** A sentence is plain text, in which backticks mark what is typed. */
function words(sentence: string): Words[] {
  return sentence
    .split('`')
    .flatMap((value, index) =>
      value === '' ? [] : [{ type: index % 2 === 1 ? ('inlineCode' as const) : ('text' as const), value }],
    )
}
