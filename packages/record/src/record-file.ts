import { withCanonicalTypes } from './canonical-types.ts'
import { conflictMarkers } from './conflict-markers.ts'
import { readFastYaml } from './fast-yaml.ts'
import { readText } from './file-text.ts'
import { findFrontMatter, yamlStart } from './front-matter.ts'
import { mayHoldPlaceholders, placeholderProblems } from './placeholders.ts'
import type { RecordContent } from './print-record.ts'
import { sortProblems } from './problem.ts'
import { type Reading, read, unreadable } from './reading.ts'
import { isRecord, shapeProblems } from './shape.ts'
import type { TicketRecord } from './types.generated.ts'
import { readYaml, type YamlSource } from './yaml-source.ts'

/** A record as it stands in its file. */
export interface RecordFile {
  readonly path: string
  readonly form: 'md' | 'yaml'
  /** The whole file, byte for byte. */
  readonly text: string
  /** Without `body`, whatever the form. */
  readonly record: TicketRecord
  /** With `\n` as its line break, whatever the file's is. */
  readonly body: string
}

/** A record's file cut into its parts. `bodyStart` is null where the body is a field of the YAML. */
export interface RecordParts {
  readonly source: YamlSource
  readonly yamlEnd: number
  readonly bodyStart: number | null
}

/**
 * Reads syntax and shape; whether the record fits its life cycle and the team's words is `checkRecord`'s.
 * Only a text in which something is wrong, or which two readers might take for different things, is read exactly.
 */
export function readRecord(path: string, content: string | Uint8Array): Reading<RecordFile> {
  const text = readText(path, content)
  if (!text.ok) return text
  const [clash, ...others] = conflictMarkers(path, text.value)
  if (clash) return unreadable(clash, ...others)
  const form = formOf(path)
  const range = findYaml(path, text.value, form)
  if (!range.ok) return range
  const said = mayHoldPlaceholders(text.value) ? null : readFast(text.value, range.value)
  if (said !== null) return read({ path, form, text: text.value, ...said })
  return readExactly(path, text.value, form)
}

function readFast(text: string, { start, end, bodyStart }: YamlRange): RecordContent | null {
  const value = readFastYaml(text.slice(start, end))
  return isRecord(value) ? toContent(value, text, bodyStart) : null
}

function readExactly(path: string, text: string, form: RecordFile['form']): Reading<RecordFile> {
  const parts = readParts(path, text, form)
  if (!parts.ok) return parts
  const left = placeholderProblems(parts.value)
  const lines = new Set(left.map(({ at }) => at?.line))
  const shape = shapeProblems('record', parts.value.source).filter(({ at }) => !lines.has(at?.line))
  const [first, ...rest] = sortProblems([...left, ...shape])
  if (first) return unreadable(first, ...rest)
  return read({ path, form, text, ...contentOf(parts.value) })
}

/** What a record's parts say, once their shape is known to be right. */
function contentOf({ source, bodyStart }: RecordParts): RecordContent {
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

/** The YAML of a record and where it stands; reading it again is how places are found. */
export function readParts(path: string, text: string, form: RecordFile['form']): Reading<RecordParts> {
  const range = findYaml(path, text, form)
  if (!range.ok) return range
  const { start, end, bodyStart } = range.value
  const source = readYaml(path, text, { start, end })
  return source.ok ? read({ source: source.value, yamlEnd: end, bodyStart }) : source
}

function findYaml(path: string, text: string, form: RecordFile['form']): Reading<YamlRange> {
  if (form === 'md') return findFrontMatter(path, text)
  return read({ start: yamlStart(text), end: text.length, bodyStart: null })
}

interface YamlRange {
  readonly start: number
  readonly end: number
  readonly bodyStart: number | null
}

function formOf(path: string): RecordFile['form'] {
  return /\.ya?ml$/.test(path) ? 'yaml' : 'md'
}
