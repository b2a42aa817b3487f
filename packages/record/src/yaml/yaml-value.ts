import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import type { Complaint } from './complaint.ts'

export interface YamlValue {
  readonly value: unknown
  readonly refused: readonly Complaint[]
}

const CONTROL_CHARACTER = /[^\P{Cc}\t\n\r]/u

/** Where all entries are wrong, checking them takes time quadratic in their number. */
const MOST_ENTRIES = 10_000

/** The plain data of a document, and the YAML features in it that a book must not use. */
export function plainValue(document: Document.Parsed | null, yaml: string): YamlValue {
  const refused: Complaint[] = []
  const value = plain(document?.contents, (code, node, sign) => {
    const start = node.range?.[0] ?? 0
    const before = sign === undefined ? -1 : yaml.lastIndexOf(sign, start)
    refused.push({ code, offset: before < 0 ? start : before })
  })
  return { value, refused }
}

/** `sign` is before the node, and shows a person the place. */
type Refuse = (code: Complaint['code'], node: Node, sign?: string) => void

function plain(node: unknown, refuse: Refuse): unknown {
  if (isAlias(node)) return void refuse('BAD_ALIAS', node)
  if (isScalar(node)) return scalar(node, refuse)
  if (isMap(node)) return fields(node, refuse)
  if (isSeq(node)) {
    checkCollection(node, refuse)
    return node.items.map((item) => plain(item, refuse))
  }
  return null
}

function fields(node: YAMLMap, refuse: Refuse): unknown {
  const found = new Map<unknown, unknown>()
  checkCollection(node, refuse)
  for (const { key, value } of node.items.filter(isPair)) {
    const name = plain(key, refuse)
    const part = plain(value, refuse)
    // A block, a list or an alias is no name, and is refused.
    if (!isScalar(key)) continue
    if (found.has(name)) refuse('DUPLICATE_KEY', key)
    if (name === '__proto__') refuse('RESERVED_KEY', key)
    else found.set(name, part)
  }
  return Object.fromEntries(found)
}

function scalar(node: Node & { value: unknown }, refuse: Refuse): unknown {
  const { value } = node
  checkProperties(node, refuse)
  if (typeof value === 'string' && CONTROL_CHARACTER.test(value)) refuse('CONTROL_CHARACTER', node)
  if (typeof value === 'string' && !value.isWellFormed()) refuse('HALF_CHARACTER', node)
  if (typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value))
    refuse('LARGE_NUMBER', node)
  return value
}

function checkCollection(node: YAMLMap | YAMLSeq, refuse: Refuse): void {
  checkProperties(node, refuse)
  if (node.items.length > MOST_ENTRIES) refuse('TOO_MANY', node)
}

function checkProperties(node: Node & { anchor?: string; tag?: string }, refuse: Refuse): void {
  if (node.anchor !== undefined) refuse('BAD_ALIAS', node, `&${node.anchor}`)
  if (node.tag !== undefined) refuse('TAG_RESOLVE_FAILED', node, node.tag.startsWith('!') ? '!' : '!!')
}
