import { isMap, type YAMLMap } from 'yaml'
import { readParts } from '../file/read-parts.ts'
import { contentIn } from '../file/record-content.ts'
import type { RecordParts } from '../file/record-parts.ts'
import { TriagebookError } from '../problem/problem.ts'
import type { TextEdit } from '../problem/text-edit.ts'
import { withCanonicalTypes } from '../record/canonical-types.ts'
import { printRecord } from '../record/print-record.ts'
import type { RecordContent, RecordFile } from '../record/record-file.ts'
import { RECORD_ORDER } from '../schema/record-order.ts'
import { pairOf } from '../yaml/node-path.ts'
import type { Fields } from '../yaml/print-yaml.ts'
import { blockEdits } from './edit-block.ts'
import { flowText } from './edit-flow.ts'
import { rewritten } from './rewrite.ts'
import { same } from './same.ts'
import { sourceTextOf, withEdits } from './source-text.ts'
import { UneditableLayout } from './uneditable-layout.ts'
import { withYaml } from './with-yaml.ts'

/**
 * The file's text with the content of `next`. Only the lines of fields that differ change: comments, order, quoting and
 * line breaks of all others stay, and an unchanged record gives the same bytes.
 */
export function editRecord(file: RecordFile, next: RecordContent): string {
  const wanted = { record: withCanonicalTypes(next.record), body: next.body.replaceAll('\r\n', '\n') }
  if (says(file, wanted)) return file.text
  // The printer has one text for each field, so the lines of unchanged fields come out the same.
  if (file.text === printRecord(file, file.form)) return printRecord(wanted, file.form)
  const parts = readParts(file.path, file.text, file.form)
  if (!parts.ok) throw new TriagebookError(parts.problems)
  for (const edited of [byLines, rewritten]) {
    const text = edited(file, parts.value, wanted)
    const again = text === null ? null : contentIn(file, text)
    if (text !== null && again !== null && says(again, wanted)) return text
  }
  return printRecord(wanted, file.form)
}

function says(content: RecordContent, wanted: RecordContent): boolean {
  return content.body === wanted.body && same(content.record, wanted.record)
}

function byLines(file: RecordFile, parts: RecordParts, next: RecordContent): string | null {
  const { root, start } = parts.source
  const yaml = file.text.slice(start, parts.yamlEnd)
  if (!isMap(root)) return null
  try {
    const source = sourceTextOf(yaml, root)
    const [from, to] = fieldsToCompare(file, next, root)
    const edits: readonly TextEdit[] = root.flow
      ? [{ start: root.range[0], end: root.range[1], text: flowText(source, root, from, to, RECORD_ORDER) }]
      : blockEdits(source, { map: root, old: from, next: to, order: RECORD_ORDER, oneLine: false })
    return withYaml(file, parts, withEdits(source, edits), next.body)
  } catch (error) {
    if (error instanceof UneditableLayout) return null
    throw error
  }
}

/** In plain YAML the body is a field too. An empty body needs no line, but keeps the line that it has. */
function fieldsToCompare(
  file: RecordFile,
  next: RecordContent,
  root: YAMLMap.Parsed,
): readonly [Fields, Fields] {
  if (file.form === 'md') return [{ ...file.record }, { ...next.record }]
  const isKept = next.body !== '' || (file.body === '' && pairOf(root, 'body') !== undefined)
  return [
    { ...file.record, body: file.body },
    { ...next.record, body: isKept ? next.body : undefined },
  ]
}
