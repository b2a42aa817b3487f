import { isMap, isScalar, isSeq, type ParsedNode, type YAMLMap, type YAMLSeq } from 'yaml'
import { below, type KeyOrder } from '../schema/key-order.ts'
import { pairOf } from '../yaml/node-path.ts'
import { type Fields, isFields, printFlow, printFlowEntry } from '../yaml/print-yaml.ts'
import { mergeKeys } from './merge-keys.ts'
import { mergeList } from './merge-list.ts'
import { same } from './same.ts'
import { scalarText } from './scalar-text.ts'
import type { SourceText } from './source-text.ts'

/** The new text of a value on one line; unchanged parts keep their bytes. */
export function flowText(
  source: SourceText,
  node: ParsedNode | null,
  old: unknown,
  next: unknown,
  order: KeyOrder,
): string {
  if (node && same(old, next)) return source.yaml.slice(node.range[0], node.range[1])
  if (isMap(node) && node.flow && isFields(old) && isFields(next))
    return mapText(source, node, old, next, order)
  if (isSeq(node) && node.flow && Array.isArray(old) && Array.isArray(next))
    return listText(source, node, old, next, order)
  if (isScalar(node) && typeof next !== 'object') return scalarText(node, next)
  return printFlow(next, order)
}

function mapText(
  source: SourceText,
  node: YAMLMap.Parsed,
  old: Fields,
  next: Fields,
  order: KeyOrder,
): string {
  const places = new Map(
    node.items.map(({ key, value }, index) => [isScalar(key) ? key.value : '', { index, key, value }]),
  )
  const pieces = mergeKeys([...places.keys()].map(String), next, order).map((key): Piece => {
    const place = places.get(key)
    if (!place || !pairOf(node, key)) return { index: null, text: printFlowEntry(key, next[key], order) }
    const { index, value } = place
    const [start] = place.key.range
    const head = source.yaml.slice(start, value ? value.range[0] : place.key.range[1])
    return { index, text: head + flowText(source, value, old[key], next[key], below(order, key)) }
  })
  const spans = node.items.map(
    ({ key, value }): Span => [key.range[0], value ? value.range[1] : key.range[1]],
  )
  return joined(source, { node, spans, pieces, padding: ' ' })
}

function listText(
  source: SourceText,
  node: YAMLSeq.Parsed,
  old: readonly unknown[],
  next: readonly unknown[],
  order: KeyOrder,
): string {
  const spans = node.items.map(({ range }): Span => [range[0], range[1]])
  const pieces = mergeList(old, next).map((step): Piece => {
    if (step.kind === 'new') return { index: null, text: printFlow(step.value, order) }
    return { index: step.index, text: source.yaml.slice(...(spans[step.index] ?? [0, 0])) }
  })
  return joined(source, { node, spans, pieces, padding: '' })
}

type Span = readonly [start: number, end: number]

interface Piece {
  /** Its place in the old text, or null for a new one. */
  readonly index: number | null
  readonly text: string
}

interface Flow {
  readonly node: YAMLMap.Parsed | YAMLSeq.Parsed
  readonly spans: readonly Span[]
  readonly pieces: readonly Piece[]
  readonly padding: string
}

/** The pieces between brackets. Old separators stay where two old neighbours stay, and comments stay. */
function joined(source: SourceText, { node, spans, pieces, padding }: Flow): string {
  const { yaml } = source
  const [start, end] = node.range
  const [open, close] = [yaml.slice(start, start + 1), yaml.slice(end - 1, end)]
  if (pieces.length === 0) return open + close
  const before = yaml.slice(start + 1, spans[0]?.[0] ?? start + 1)
  const after = yaml.slice(spans.at(-1)?.[1] ?? end - 1, end - 1)
  const pad = /^ *$/.test(before) && spans.length > 0 ? before : padding
  const gaps = pieces.map(({ index }, place) => {
    if (place === 0) return index === 0 || before.includes('#') ? before : pad
    const last = pieces.slice(0, place).findLast((piece) => piece.index !== null)?.index
    const isOld = index !== null && last === index - 1
    return isOld ? yaml.slice(spans[index - 1]?.[1], spans[index]?.[0]) : ', '
  })
  const endsAsBefore = pieces.at(-1)?.index === spans.length - 1 && spans.length > 0
  const ending = endsAsBefore || after.includes('#') ? after : pad
  return open + pieces.map(({ text }, place) => (gaps[place] ?? '') + text).join('') + ending + close
}
