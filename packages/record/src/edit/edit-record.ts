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
import { applied, sheetOf } from './sheet.ts'
import { Unsure } from './unsure.ts'
import { withYaml } from './with-yaml.ts'

/**
 * The file's text when it says what `next` says. Only the lines of fields that differ change: comments, order, quoting
 * and line breaks of all others stay, and what did not change at all gives the same bytes.
 */
export function editRecord(file: RecordFile, next: RecordContent): string {
  const wanted = { record: withCanonicalTypes(next.record), body: next.body.replaceAll('\r\n', '\n') }
  if (says(file, wanted)) return file.text
  // Print has one text for each field, so the lines of fields that did not change come out as they stand.
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
    const sheet = sheetOf(yaml, root)
    const [from, to] = fieldsToCompare(file, next, root)
    const edits: readonly TextEdit[] = root.flow
      ? [{ start: root.range[0], end: root.range[1], text: flowText(sheet, root, from, to, RECORD_ORDER) }]
      : blockEdits(sheet, { map: root, old: from, next: to, order: RECORD_ORDER, oneLine: false })
    return withYaml(file, parts, applied(sheet, edits), next.body)
  } catch (error) {
    if (error instanceof Unsure) return null
    throw error
  }
}

/** In plain YAML the body is a field too; an empty one needs no line, but may keep the one that it has. */
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
