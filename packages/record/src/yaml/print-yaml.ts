import { below, type KeyOrder, keysInOrder } from '../schema/key-order.ts'

// Plain only where YAML 1.1 and 1.2 read the same string; JSON's quoted form is valid YAML for all others.
const PLAIN = /^[A-Za-z][A-Za-z0-9_./#()-]*(?: [A-Za-z0-9_./()-]+)*$/
const RESERVED = /^(?:y|n|yes|no|on|off|true|false|null|nan|inf)$/i

/** How the lines of a block are laid out. */
export interface Layout {
  readonly indent: string
  /** The indentation of one level. */
  readonly step: string
  /** Whether each entry is on one line, for short diffs. */
  readonly oneLine: boolean
}

/** The layout below a key. */
export function layoutUnder(key: string, { indent, step }: Layout): Layout {
  return { indent: indent + step, step, oneLine: key === 'decided' }
}

/** One value on one line, quoted where any YAML reader would read it as something other than this text. */
export function printScalar(value: unknown): string {
  return typeof value === 'string' && !isPlain(value) ? quoted(value) : String(value)
}

/** A value on one line: `{ at: ..., by: ... }`. */
export function printFlow(value: unknown, order: KeyOrder): string {
  if (Array.isArray(value)) return `[${value.map((item) => printFlow(item, order)).join(', ')}]`
  if (!isFields(value)) return printScalar(value)
  const entries = keysInOrder(value, order).map((key) => printFlowEntry(key, value[key], order))
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`
}

/** One entry of a map on one line: `by: anna`. */
export function printFlowEntry(key: string, value: unknown, order: KeyOrder): string {
  return `${printKey(key)}: ${printFlow(value, below(order, key))}`
}

/** The lines of a block of fields, each with its line break. */
export function printBlock(fields: Fields, order: KeyOrder, layout: Layout): string {
  return keysInOrder(fields, order)
    .map((key) => printEntry(key, fields[key], order, layout))
    .join('')
}

/** The lines of one field of a block, with those below it. */
export function printEntry(key: string, value: unknown, order: KeyOrder, layout: Layout): string {
  const { indent, oneLine } = layout
  const lines = oneLine ? '' : printLines(value, below(order, key), layoutUnder(key, layout))
  return lines === ''
    ? `${indent}${printFlowEntry(key, value, order)}\n`
    : `${indent}${printKey(key)}:\n${lines}`
}

/** The lines below a key; none for a single value, an empty list and an empty block. */
function printLines(value: unknown, order: KeyOrder, layout: Layout): string {
  if (Array.isArray(value)) return value.map((item) => printItem(item, order, layout)).join('')
  return isFields(value) ? printBlock(value, order, layout) : ''
}

/** The line of one item of a list. */
function printItem(item: unknown, order: KeyOrder, layout: Layout): string {
  return `${layout.indent}- ${printFlow(item, order)}\n`
}

export type Fields = Readonly<Record<string, unknown>>

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A key needs quotes less often than a value: `on` is one of our keys. */
function printKey(key: string): string {
  return PLAIN.test(key) ? key : quoted(key)
}

function isPlain(text: string): boolean {
  return PLAIN.test(text) && !RESERVED.test(text)
}

/** Most texts: they need quotes, but no escapes. */
const PRINTABLE = /^[ !#-[\]-~]*$/

/** Characters that JSON allows as they are but that nobody sees in a text file. */
const UNSEEN = /[\x7f-\x9f\u2028\u2029\uFEFF]/g

/** As JSON, with escapes also for characters that nobody sees. */
function quoted(text: string): string {
  if (PRINTABLE.test(text)) return `"${text}"`
  return JSON.stringify(text).replace(
    UNSEEN,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
