import { blank } from '@triagebook/record'
import { printMarkdown, untrusted } from '@triagebook/text/markdown'
import type { Nodes, Paragraph, PhrasingContent, Text } from 'mdast'
import { isBodyField, whatBelongsIn } from '../read/fields.ts'
import { placeholdersIn, soleField } from '../read/placeholders.ts'
import type { Playbook } from '../read/playbook.ts'
import type { Source } from './source.ts'

/** As in the record's schema: what such a value holds is a link and nothing else. */
const LINK = /^https?:\/\/[^\s<>"]+$/

/**
 * The playbook's text with its placeholders filled. What fills them is text: it cannot become markup, a mention, a
 * reference or a command. Where there is nothing to fill in, a blank says what belongs there.
 */
export function fillPlaybook({ root }: Pick<Playbook, 'root'>, source: Source): string {
  const copy = structuredClone(root)
  fillBelow(copy, source)
  return printMarkdown(copy)
}

/** The paragraph that stands where a section has no text. */
function blankParagraph(field: string): Paragraph {
  return { type: 'paragraph', children: [blankText(field)] }
}

function blankText(field: string): Text {
  return { type: 'text', value: blank(whatBelongsIn(field)) }
}

function fillBelow(node: Nodes, source: Source): void {
  if ('children' in node) Object.assign(node, { children: filledAll(node.children, source) })
}

function filledAll(children: readonly Nodes[], source: Source): readonly Nodes[] {
  return children.flatMap((child): readonly Nodes[] => {
    if (child.type === 'text') return filledText(child, source)
    const field = soleField(child)
    if (field !== null && isBodyField(field)) return source.section(field) ?? [blankParagraph(field)]
    fillBelow(child, source)
    return [child]
  })
}

function filledText({ value }: Text, source: Source): readonly PhrasingContent[] {
  const placeholders = placeholdersIn(value)
  const text = (start: number, end?: number): Text => ({ type: 'text', value: value.slice(start, end) })
  return [
    ...placeholders.flatMap(({ field, start }, index) => [
      text(placeholders[index - 1]?.end ?? 0, start),
      ...nodesFor(field, source),
    ]),
    text(placeholders.at(-1)?.end ?? 0),
  ]
}

function nodesFor(field: string, source: Source): readonly PhrasingContent[] {
  const words = source.words(field)
  if (words === null || words.length === 0) return [blankText(field)]
  return words.flatMap((word, index): readonly PhrasingContent[] => [
    ...(index > 0 ? [untrusted(', ')] : []),
    LINK.test(word) ? { type: 'link', url: word, children: [untrusted(word)] } : untrusted(word),
  ])
}
