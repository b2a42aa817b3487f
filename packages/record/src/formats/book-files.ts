import { conflictMarkers } from '../file/conflict-markers.ts'
import { placeAt } from '../problem/place-at.ts'
import { sortProblems } from '../problem/problem.ts'
import { err, ok, type Result } from '../problem/result.ts'
import type { Format } from '../schema/outline.ts'
import type {
  ApprovalsFile,
  CasesFile,
  ChecksFile,
  ClassifyFile,
  CursorFile,
  MappingFile,
  MatrixHead,
  PlaybookHead,
  ReadinessFile,
  RedactFile,
  RouteFile,
  SettingsFile,
  SlaFile,
} from '../schema/types.generated.ts'
import { hasShape } from '../shape/has-shape.ts'
import { shapeProblems } from '../shape/shape-problems.ts'
import { readFastYaml } from '../yaml/fast/fast-yaml.ts'
import { readText, yamlStart } from '../yaml/file-text.ts'
import { findFrontMatter } from '../yaml/front-matter.ts'
import { readYaml } from '../yaml/read-yaml.ts'
import type { Shaped, YamlSource } from '../yaml/yaml-source.ts'

/** rules/classify.yml: syntax and shape. The rule engine reads the rules. */
export function readClassifyFile(path: string, content: string | Uint8Array): Result<Shaped<ClassifyFile>> {
  return readFile<ClassifyFile>('classify', path, content)
}

/** rules/route.yml: syntax and shape. The rule engine reads the routes. */
export function readRouteFile(path: string, content: string | Uint8Array): Result<Shaped<RouteFile>> {
  return readFile<RouteFile>('route', path, content)
}

/** rules/readiness.yml: syntax and shape. The rule engine reads the conditions. */
export function readReadinessFile(path: string, content: string | Uint8Array): Result<Shaped<ReadinessFile>> {
  return readFile<ReadinessFile>('readiness', path, content)
}

/** rules/checks.yml: syntax and shape. The rule engine reads the conditions. */
export function readChecksFile(path: string, content: string | Uint8Array): Result<Shaped<ChecksFile>> {
  return readFile<ChecksFile>('checks', path, content)
}

/** rules/approvals.yml: syntax and shape. `packages/approval` reads the conditions. */
export function readApprovalsFile(path: string, content: string | Uint8Array): Result<Shaped<ApprovalsFile>> {
  return readFile<ApprovalsFile>('approvals', path, content)
}

/** Cases for `triagebook gate test`: syntax and shape. */
export function readCasesFile(path: string, content: string | Uint8Array): Result<Shaped<CasesFile>> {
  return readFile<CasesFile>('cases', path, content)
}

/** rules/redact.yml: syntax and shape. Redaction compiles the patterns. */
export function readRedactFile(path: string, content: string | Uint8Array): Result<Shaped<RedactFile>> {
  return readFile<RedactFile>('redact', path, content)
}

/** rules/sla.yml: syntax and shape. `packages/calendar` checks the calendars. */
export function readSlaFile(path: string, content: string | Uint8Array): Result<Shaped<SlaFile>> {
  return readFile<SlaFile>('sla', path, content)
}

/** mappings/*.yml: syntax and shape. The source checks the columns. */
export function readMappingFile(path: string, content: string | Uint8Array): Result<Shaped<MappingFile>> {
  return readFile<MappingFile>('mapping', path, content)
}

/** triagebook.yml as it is written; `readSettings` adds the defaults. */
export function readSettingsFile(path: string, content: string | Uint8Array): Result<Shaped<SettingsFile>> {
  return readFile<SettingsFile>('settings', path, content)
}

/** .triagebook/cursors/<connection>.yml. */
export function readCursorFile(path: string, content: string | Uint8Array): Result<Shaped<CursorFile>> {
  return readFile<CursorFile>('cursor', path, content)
}

/** A Markdown file with a head of ours, and the Markdown below it. */
export interface MarkdownFile<Head> {
  readonly head: Shaped<Head>
  readonly body: string
  /** The line of the file, from 1, on which the body begins. */
  readonly bodyLine: number
}

/** rules/priority-matrix.md: its head is read, its table is not. */
export function readMatrixFile(path: string, content: string | Uint8Array): Result<MarkdownFile<MatrixHead>> {
  return readMarkdown<MatrixHead>('matrix', path, content)
}

/** playbooks/*.md: its head is read, its placeholders and items are not. */
export function readPlaybookFile(
  path: string,
  content: string | Uint8Array,
): Result<MarkdownFile<PlaybookHead>> {
  return readMarkdown<PlaybookHead>('playbook', path, content)
}

function readMarkdown<Head>(
  format: Format,
  path: string,
  content: string | Uint8Array,
): Result<MarkdownFile<Head>> {
  const text = readMerged(path, content)
  if (!text.ok) return text
  const found = findFrontMatter(path, text.value)
  if (!found.ok) return found
  const { bodyStart, ...range } = found.value
  const head = readShape<Head>(format, path, text.value, range)
  if (!head.ok) return head
  const bodyLine = placeAt(path, text.value, bodyStart).line
  return ok({ head: head.value, body: text.value.slice(bodyStart), bodyLine })
}

function readFile<T>(format: Format, path: string, content: string | Uint8Array): Result<Shaped<T>> {
  const text = readMerged(path, content)
  return text.ok ? readShape<T>(format, path, text.value, { start: yamlStart(text.value) }) : text
}

/** The text, unless a merge left two versions of some lines in it: to YAML they would look like other mistakes. */
function readMerged(path: string, content: string | Uint8Array): Result<string> {
  const text = readText(path, content)
  if (!text.ok) return text
  const [first, ...rest] = conflictMarkers(path, text.value)
  return first ? err(first, ...rest) : text
}

/** Reads exactly only when a place is asked for: for a valid file nobody asks, and the fast reader is enough. */
function readShape<T>(
  format: Format,
  path: string,
  text: string,
  range: { readonly start: number; readonly end?: number },
): Result<Shaped<T>> {
  const value = readFastYaml(text.slice(range.start, range.end))
  if (!hasShape(format, value)) return readShapeExactly(format, path, text, range)
  let source: YamlSource | undefined
  const read = () => {
    source ??= exactly(path, text, range)
    return source
  }
  return ok({
    value: value as T,
    path,
    place: (at) => read().place(at),
    keyPlace: (at) => read().keyPlace(at),
  })
}

function readShapeExactly<T>(
  format: Format,
  path: string,
  text: string,
  range: { readonly start: number; readonly end?: number },
): Result<Shaped<T>> {
  const source = readYaml(path, text, range)
  if (!source.ok) return source
  const [first, ...rest] = sortProblems(shapeProblems(format, source.value))
  if (first) return err(first, ...rest)
  const { value, place, keyPlace } = source.value
  return ok({ value: value as T, place, keyPlace, path })
}

/** A text that the fast reader has read, read again for its places. */
function exactly(
  path: string,
  text: string,
  range: { readonly start: number; readonly end?: number },
): YamlSource {
  const source = readYaml(path, text, range)
  if (!source.ok)
    throw new Error(`The exact reader refuses what the fast one has read: ${source.problems[0].code}`)
  return source.value
}
