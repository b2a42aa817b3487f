import { isMap, isScalar, isSeq, type ParsedNode, Scalar, type YAMLMap, type YAMLSeq } from 'yaml'
import type { TextEdit } from '../problem/text-edit.ts'
import { printBodyField } from '../record/print-record.ts'
import { below, type KeyOrder } from '../schema/key-order.ts'
import { RECORD_ORDER } from '../schema/record-order.ts'
import { pairOf } from '../yaml/node-path.ts'
import { type Fields, isFields, type Layout, layoutUnder, printEntry, printFlow } from '../yaml/print-yaml.ts'
import { lineEnd, lineStart } from '../yaml/text-lines.ts'
import { flowText } from './edit-flow.ts'
import { mergeKeys } from './merge-keys.ts'
import { mergeList } from './merge-list.ts'
import { same } from './same.ts'
import {
  contentEnd,
  insertion,
  leadingText,
  linesOf,
  type ParsedPair,
  type SourceText,
} from './source-text.ts'
import { UneditableLayout } from './uneditable-layout.ts'

/** A block of fields in its text. */
interface Block {
  readonly map: YAMLMap.Parsed
  readonly old: Fields
  readonly next: Fields
  readonly order: KeyOrder
  /** Whether each of its entries is on one line. */
  readonly oneLine: boolean
}

/** The edits that turn a block of fields into `next`. They leave the lines of unchanged fields alone. */
export function blockEdits(
  source: SourceText,
  { map, old, next, order, oneLine }: Block,
): readonly TextEdit[] {
  const indent = map.items[0] ? leadingText(source, map.items[0].key, /^ *$/) : ''
  const layout = { indent, step: source.step, oneLine }
  const keys = map.items.map(({ key }) => (isScalar(key) ? String(key.value) : ''))
  const edits: TextEdit[] = []
  let at = map.items[0] ? linesOf(source, map.items[0]).start : 0
  for (const key of keys) {
    const pair = pairOf(map, key)
    if (pair && next[key] === undefined) edits.push({ ...linesOf(source, pair), text: '' })
  }
  for (const key of mergeKeys(keys, next, order)) {
    const pair = pairOf(map, key)
    if (!pair) edits.push(insertion(source, at, entryText(key, next[key], order, layout)))
    else {
      if (!same(old[key], next[key]))
        edits.push(...fieldEdits(source, pair, { key, old: old[key], next: next[key], order, layout }))
      at = linesOf(source, pair).end
    }
  }
  return edits
}

interface Field {
  readonly key: string
  readonly old: unknown
  readonly next: unknown
  readonly order: KeyOrder
  readonly layout: Layout
}

function fieldEdits(source: SourceText, pair: ParsedPair, field: Field): readonly TextEdit[] {
  const { key, old, next } = field
  const node = pair.value
  const order = below(field.order, key)
  if (isMap(node) && !node.flow && isFields(old) && isFields(next) && Object.keys(next).length > 0) {
    return blockEdits(source, {
      map: node,
      old,
      next,
      order,
      oneLine: layoutUnder(key, field.layout).oneLine,
    })
  }
  if (isSeq(node) && !node.flow && Array.isArray(old) && Array.isArray(next) && next.length > 0) {
    return listEdits(source, node, old, next, order)
  }
  if ((isMap(node) || isSeq(node)) && node.flow && node.items.length === 0)
    return unfolded(source, pair, field)
  if (node && isInLine(node, next)) {
    return [{ start: node.range[0], end: node.range[1], text: flowText(source, node, old, next, order) }]
  }
  const { start, end } = linesOf(source, pair)
  return [
    { start, end, text: insertion(source, start, entryText(key, next, field.order, field.layout)).text },
  ]
}

function isInLine(node: ParsedNode, next: unknown): boolean {
  if (isMap(node)) return node.flow === true && isFields(next)
  if (isSeq(node)) return node.flow === true && Array.isArray(next)
  const isBlock = isScalar(node) && (node.type === Scalar.BLOCK_FOLDED || node.type === Scalar.BLOCK_LITERAL)
  return !isBlock && typeof next !== 'object'
}

/** Puts the entries of a list or block that was empty, `[]` or `{}`, on lines of their own. */
function unfolded(
  source: SourceText,
  pair: ParsedPair,
  { key, next, order, layout }: Field,
): readonly TextEdit[] {
  const value = pair.value?.range ?? [0, 0]
  const colon = source.yaml.indexOf(':', pair.key.range[1])
  const [head = '', ...lines] = entryText(key, next, order, layout).split(/(?<=\n)/)
  if (!head.endsWith(':\n') || colon < 0 || colon > value[0]) throw new UneditableLayout()
  return [
    { start: colon + 1, end: value[1], text: '' },
    insertion(source, lineEnd(source.yaml, value[1]), lines.join('')),
  ]
}

function listEdits(
  source: SourceText,
  list: YAMLSeq.Parsed,
  old: readonly unknown[],
  next: readonly unknown[],
  order: KeyOrder,
): readonly TextEdit[] {
  const lines = list.items.map((item) => {
    const dash = leadingText(source, item, /^ *- +$/)
    return { dash, start: lineStart(source.yaml, item.range[0]), end: lineEnd(source.yaml, contentEnd(item)) }
  })
  const [first] = lines
  if (!first || lines.length !== old.length) throw new UneditableLayout()
  const steps = mergeList(old, next)
  const kept = new Set(steps.map((step) => (step.kind === 'kept' ? step.index : -1)))
  const edits: TextEdit[] = lines
    .filter((_, index) => !kept.has(index))
    .map(({ start, end }) => ({ start, end, text: '' }))
  let at = first.start
  for (const step of steps) {
    if (step.kind === 'kept') at = lines[step.index]?.end ?? at
    else edits.push(insertion(source, at, `${first.dash}${printFlow(step.value, order)}\n`))
  }
  return edits
}

function entryText(key: string, value: unknown, order: KeyOrder, layout: Layout): string {
  const isBody = order === RECORD_ORDER && key === 'body' && typeof value === 'string'
  return isBody ? printBodyField(value, layout.step) : printEntry(key, value, order, layout)
}
