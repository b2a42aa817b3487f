import { withCanonicalTypes } from '../record/canonical-types.ts'
import type { RecordContent, RecordFile } from '../record/record-file.ts'
import type { TicketRecord } from '../schema/types.generated.ts'
import { isRecord } from '../shape/has-shape.ts'
import { readFastYaml } from '../yaml/fast/fast-yaml.ts'
import { mayHoldPlaceholders } from './placeholders.ts'
import { findYaml, readParts } from './read-parts.ts'
import type { RecordParts, YamlRange } from './record-parts.ts'

/** The content of a file's text, valid by the schema or not; null where it cannot be read. */
export function contentIn({ path, form }: RecordFile, text: string): RecordContent | null {
  const range = findYaml(path, text, form)
  const content = range.ok ? readFast(text, range.value) : null
  if (content !== null) return content
  const parts = readParts(path, text, form)
  return parts.ok ? contentOf(parts.value) : null
}

/** The content of a valid record; null where something may be wrong, or YAML readers may disagree. */
export function readFast(text: string, { start, end, bodyStart }: YamlRange): RecordContent | null {
  if (mayHoldPlaceholders(text)) return null
  const value = readFastYaml(text.slice(start, end))
  return isRecord(value) ? toContent(value, text, bodyStart) : null
}

/** The content of a record's parts that are valid by the schema. */
export function contentOf({ source, bodyStart }: Pick<RecordParts, 'source' | 'bodyStart'>): RecordContent {
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
