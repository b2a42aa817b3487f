import { lookAt } from '../fix/look.ts'
import { searchRecord } from '../fix/search-record.ts'
import { err, ok, type Result } from '../problem/result.ts'
import { withCanonicalTypes } from '../record/canonical-types.ts'
import type { RecordFile } from '../record/record-file.ts'
import type { TicketRecord } from '../schema/types.generated.ts'
import { isRecord } from '../shape/shape.ts'
import { readFastYaml } from '../yaml/fast-yaml.ts'
import { readText } from '../yaml/file-text.ts'
import { conflictMarkers } from './conflict-markers.ts'
import { mayHoldPlaceholders } from './placeholders.ts'
import type { RecordContent } from './print-record.ts'
import { findYaml, formOf, type RecordParts, readParts, type YamlRange } from './record-parts.ts'

/**
 * Reads syntax and shape; whether the record fits its life cycle and the team's words is `checkRecord`'s.
 * Only a text in which something is wrong, or which two readers might take for different things, is read exactly.
 */
export function readRecord(path: string, content: string | Uint8Array): Result<RecordFile> {
  const text = readText(path, content)
  if (!text.ok) return text
  const [clash, ...others] = conflictMarkers(path, text.value)
  if (clash) return err(clash, ...others)
  const form = formOf(path)
  const range = findYaml(path, text.value, form)
  if (!range.ok) return range
  const said = readFast(text.value, range.value)
  if (said !== null) return ok({ path, form, text: text.value, ...said })
  return readExactly(path, text.value, form)
}

function readFast(text: string, { start, end, bodyStart }: YamlRange): RecordContent | null {
  if (mayHoldPlaceholders(text)) return null
  const value = readFastYaml(text.slice(start, end))
  return isRecord(value) ? toContent(value, text, bodyStart) : null
}

function readExactly(path: string, text: string, form: RecordFile['form']): Result<RecordFile> {
  const look = lookAt(path, text, form)
  const { flaws, source, bodyStart } = look
  if (source !== null && flaws.length === 0)
    return ok({ path, form, text, ...contentOf({ source, bodyStart }) })
  const [first, ...rest] = searchRecord({ path, text, form }, look).problems
  if (first === undefined) throw new Error('A record that could not be read always has a problem.')
  return err(first, ...rest)
}

/** What a record's parts say, once their shape is known to be right. */
function contentOf({ source, bodyStart }: Pick<RecordParts, 'source' | 'bodyStart'>): RecordContent {
  return toContent(source.value as TicketRecord, source.text, bodyStart)
}

function toContent(fields: TicketRecord, text: string, bodyStart: number | null): RecordContent {
  const body = bodyStart === null ? (fields.body ?? '') : text.slice(bodyStart)
  return { record: withCanonicalTypes(withoutBody(fields)), body: body.replaceAll('\r\n', '\n') }
}

function withoutBody(fields: TicketRecord): TicketRecord {
  if (fields.body === undefined) return fields
  const { body, ...record } = fields
  return record
}

/** What a file's text says, whether or not it has the shape of a record; null where it cannot be read. */
export function contentIn({ path, form }: RecordFile, text: string): RecordContent | null {
  const range = findYaml(path, text, form)
  const content = range.ok ? readFast(text, range.value) : null
  if (content !== null) return content
  const parts = readParts(path, text, form)
  return parts.ok ? contentOf(parts.value) : null
}
