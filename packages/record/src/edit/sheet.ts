import { isMap, isSeq, type Pair, type ParsedNode, type YAMLMap } from 'yaml'
import { applyEdits, type TextEdit } from '../problem/text-edit.ts'
import { eolOf, lineEnd, lineStart } from '../yaml/text-lines.ts'
import { Unsure } from './unsure.ts'

export type ParsedPair = Pair<ParsedNode, ParsedNode | null>

/** The YAML text that is edited, and how its author lays out lines. */
export interface Sheet {
  /** Ends with a line break, so that lines can be put below the last one. */
  readonly yaml: string
  /** Whether the author's text ends without one. */
  readonly isOpen: boolean
  readonly eol: string
  /** What a level adds to the indentation. */
  readonly step: string
}

/** Reads the author's layout off the text. */
export function sheetOf(yaml: string, root: YAMLMap.Parsed): Sheet {
  const inner = root.items.map(({ value }) => value).find((value) => isMap(value) && !value.flow)
  const first = isMap(inner) ? inner.items[0] : undefined
  const indent = first ? yaml.slice(lineStart(yaml, first.key.range[0]), first.key.range[0]) : ''
  const eol = eolOf(yaml)
  const isOpen = !yaml.endsWith('\n')
  return { yaml: isOpen ? yaml + eol : yaml, isOpen, eol, step: /^ +$/.test(indent) ? indent : '  ' }
}

/** The text with all edits made; they do not overlap. */
export function applied({ yaml, isOpen, eol }: Sheet, edits: readonly TextEdit[]): string {
  const next = applyEdits(yaml, edits)
  const endsAsBefore = edits.every(({ end }) => end < yaml.length)
  return isOpen && endsAsBefore ? next.slice(0, -eol.length) : next
}

/** What stands before the node on its line; more than the pattern allows and the lines cannot be edited. */
export function lead(sheet: Sheet, node: ParsedNode, pattern: RegExp): string {
  const [start] = node.range
  const text = sheet.yaml.slice(lineStart(sheet.yaml, start), start)
  if (!pattern.test(text)) throw new Unsure()
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

/** The lines that a field of a block takes, its trailing comment and all that stands below it. */
export function linesOf(sheet: Sheet, pair: ParsedPair): { readonly start: number; readonly end: number } {
  lead(sheet, pair.key, /^ *$/)
  return {
    start: lineStart(sheet.yaml, pair.key.range[0]),
    end: lineEnd(sheet.yaml, pairEnd(pair) ?? pair.key.range[1]),
  }
}

/** New lines where another line begins. */
export function insertion(sheet: Sheet, at: number, lines: string): TextEdit {
  return { start: at, end: at, text: lines.replaceAll('\n', sheet.eol) }
}
