import { isMap, isSeq, type Pair, type ParsedNode, type YAMLMap } from 'yaml'
import { applyEdits, type TextEdit } from '../problem/text-edit.ts'
import { eolOf, lineEnd, lineStart } from '../yaml/text-lines.ts'
import { UneditableLayout } from './uneditable-layout.ts'

export type ParsedPair = Pair<ParsedNode, ParsedNode | null>

/** The YAML text to edit, and its author's layout. */
export interface SourceText {
  /** Ends with a line break, so that lines can be added at its end. */
  readonly yaml: string
  /** Whether the author's text ends without a line break. */
  readonly isOpen: boolean
  readonly eol: string
  /** The indentation of one level. */
  readonly step: string
}

/** Detects the author's layout. */
export function sourceTextOf(yaml: string, root: YAMLMap.Parsed): SourceText {
  const inner = root.items.map(({ value }) => value).find((value) => isMap(value) && !value.flow)
  const first = isMap(inner) ? inner.items[0] : undefined
  const indent = first ? yaml.slice(lineStart(yaml, first.key.range[0]), first.key.range[0]) : ''
  const eol = eolOf(yaml)
  const isOpen = !yaml.endsWith('\n')
  return { yaml: isOpen ? yaml + eol : yaml, isOpen, eol, step: /^ +$/.test(indent) ? indent : '  ' }
}

/** The text with all edits made; they do not overlap. */
export function withEdits({ yaml, isOpen, eol }: SourceText, edits: readonly TextEdit[]): string {
  const next = applyEdits(yaml, edits)
  const endsAsBefore = edits.every(({ end }) => end < yaml.length)
  return isOpen && endsAsBefore ? next.slice(0, -eol.length) : next
}

/** The text before the node on its line; where the pattern does not match it, the lines cannot be edited. */
export function leadingText(source: SourceText, node: ParsedNode, pattern: RegExp): string {
  const [start] = node.range
  const text = source.yaml.slice(lineStart(source.yaml, start), start)
  if (!pattern.test(text)) throw new UneditableLayout()
  return text
}

/** The offset after the last character of a node's value, without the comments and blank lines after it. */
export function contentEnd(node: ParsedNode): number {
  if (isMap(node) && !node.flow) return pairEnd(node.items.at(-1)) ?? node.range[1]
  const item = isSeq(node) && !node.flow ? node.items.at(-1) : undefined
  return item ? contentEnd(item) : node.range[1]
}

function pairEnd(pair: ParsedPair | undefined): number | undefined {
  return pair && (pair.value ? Math.max(pair.key.range[1], contentEnd(pair.value)) : pair.key.range[1])
}

/** All lines of a field of a block, with its trailing comment and the lines below it. */
export function linesOf(
  source: SourceText,
  pair: ParsedPair,
): { readonly start: number; readonly end: number } {
  leadingText(source, pair.key, /^ *$/)
  return {
    start: lineStart(source.yaml, pair.key.range[0]),
    end: lineEnd(source.yaml, pairEnd(pair) ?? pair.key.range[1]),
  }
}

/** Inserts lines at the start of another line. */
export function insertion(source: SourceText, at: number, lines: string): TextEdit {
  return { start: at, end: at, text: lines.replaceAll('\n', source.eol) }
}
