import type { PlaybookHead } from '@triagebook/record'
import { type MarkdownFile, readPlaybookFile } from '@triagebook/record/formats'
import {
  err,
  ok,
  type Place,
  type Problem,
  type Result,
  sortProblems,
  suggestion,
} from '@triagebook/record/problem'
import { parseMarkdown } from '@triagebook/text/parse-markdown'
import type { Nodes, Root, Text } from 'mdast'
import { problem } from '../problems.ts'
import { fieldsFor, isBodyField } from './fields.ts'
import { isText, nodesOf } from './nodes-of.ts'
import { hasBrokenPlaceholder, placeholdersIn, soleField } from './placeholders.ts'
import type { Playbook } from './playbook.ts'

/** Reads a playbook: its head, that its placeholders name fields, and its types, of which `types` are known. */
export function readPlaybook(path: string, content: string, types: readonly string[]): Result<Playbook> {
  const file = readPlaybookFile(path, content)
  if (!file.ok) return file
  const { head, body } = file.value
  const root = parseMarkdown(body)
  const [first, ...rest] = sortProblems([
    ...unknownTypes(file.value, types),
    ...withoutItems(file.value, root),
    ...placeholderProblems(file.value, root),
  ])
  return first ? err(first, ...rest) : ok({ path, head: head.value, root })
}

function unknownTypes({ head }: MarkdownFile<PlaybookHead>, known: readonly string[]): readonly Problem[] {
  return [...(head.value.types ?? []).entries()]
    .filter(([, type]) => !known.includes(type))
    .map(([index, type]) =>
      problem(
        'playbook/unknown-type',
        { type, suggestion: suggestion(type, known) },
        head.place(['types', index]),
      ),
    )
}

function withoutItems({ head }: MarkdownFile<PlaybookHead>, root: Root): readonly Problem[] {
  const isItem = (node: Nodes) => node.type === 'listItem' && typeof node.checked === 'boolean'
  return head.value.kind === 'template' || nodesOf(root).some(isItem)
    ? []
    : [problem('playbook/no-items', {}, head.place(['kind']))]
}

function placeholderProblems(file: MarkdownFile<PlaybookHead>, root: Root): readonly Problem[] {
  const known = fieldsFor(file.head.value)
  const nodes = nodesOf(root)
  const alone = new Set(
    nodes.flatMap((node) => (soleField(node) !== null && 'children' in node ? node.children : [])),
  )
  return [
    ...nodes.filter(isText).flatMap((node) => {
      const isAlone = alone.has(node)
      return [
        ...placeholdersIn(node.value).flatMap(({ field }, index) => {
          const at = placeOf(node, index, file)
          if (file.head.value.for === 'meeting') return problem('playbook/no-ticket', {}, at)
          if (!known.includes(field))
            return problem('playbook/unknown-field', { field, suggestion: suggestion(field, known) }, at)
          return isBodyField(field) && !isAlone ? problem('playbook/not-alone', { field }, at) : []
        }),
        ...(hasBrokenPlaceholder(node.value)
          ? [problem('playbook/broken-placeholder#text', {}, placeOf(node, 0, file))]
          : []),
      ]
    }),
    ...nodes
      .filter((node) => 'url' in node && /\{\{|%7B%7B/i.test(node.url))
      .map((node) => problem('playbook/broken-placeholder#address', {}, placeOf(node, 0, file))),
  ]
}

/** The place of the placeholder with that index among those of the node; escapes before it would move it within its node. */
function placeOf(
  node: Nodes | Text,
  index: number,
  { head, body, bodyLine }: MarkdownFile<PlaybookHead>,
): Place {
  const { start, end } = node.position ?? { start: { offset: 0 }, end: { offset: 0 } }
  const source = body.slice(start.offset, end.offset)
  const [offset = 0] = [...source.matchAll(/\{\{/g)].slice(index).map((found) => found.index)
  const before = body.slice(0, (start.offset ?? 0) + offset)
  const lines = before.split('\n')
  return { path: head.path, line: bodyLine + lines.length - 1, col: (lines.at(-1) ?? '').length + 1 }
}
