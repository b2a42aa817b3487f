import { type Document, isMap, parseDocument } from 'yaml'
import type { RecordParts } from '../file/record-parts.ts'
import type { RecordContent, RecordFile } from '../record/record-file.ts'
import { below, type KeyOrder, keysInOrder } from '../schema/key-order.ts'
import { RECORD_ORDER } from '../schema/record-order.ts'
import { type Fields, isFields } from '../yaml/print-yaml.ts'
import { eolOf } from '../yaml/text-lines.ts'
import { same } from './same.ts'
import { withYaml } from './with-yaml.ts'

/** For a text that cannot be edited line by line: comments and order stay, the layout may change. */
export function rewritten(file: RecordFile, parts: RecordParts, next: RecordContent): string | null {
  const document = parseDocument(file.text.slice(parts.source.start, parts.yamlEnd))
  if (!isMap(document.contents)) return null
  const body = file.form === 'yaml' && next.body !== '' ? next.body : undefined
  const old = file.form === 'yaml' && file.body !== '' ? file.body : undefined
  setFields(document, [], { ...file.record, body: old }, { ...next.record, body }, RECORD_ORDER)
  const yaml = document.toString({ lineWidth: 0 }).replaceAll('\n', eolOf(file.text))
  return withYaml(file, parts, yaml, next.body)
}

function setFields(
  document: Document,
  path: readonly string[],
  old: Fields,
  next: Fields,
  order: KeyOrder,
): void {
  for (const key of Object.keys(old)) if (next[key] === undefined) document.deleteIn([...path, key])
  for (const key of keysInOrder(next, order)) {
    const value = next[key]
    const before = old[key]
    if (same(before, value)) continue
    if (isFields(before) && isFields(value))
      setFields(document, [...path, key], before, value, below(order, key))
    else document.setIn([...path, key], document.createNode(value))
  }
}
