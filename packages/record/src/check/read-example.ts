import type { Settings } from '../formats/settings.ts'
import { sortProblems } from '../problem/problem.ts'
import { err, ok, type Result } from '../problem/result.ts'
import { withCanonicalTypes } from '../record/canonical-types.ts'
import type { RecordContent } from '../record/record-file.ts'
import type { Path } from '../schema/path.ts'
import type { TicketRecord } from '../schema/types.generated.ts'
import { isRecord } from '../shape/has-shape.ts'
import { shapeProblems } from '../shape/shape-problems.ts'
import type { Shaped } from '../yaml/yaml-source.ts'
import { wordFindings } from './words.ts'

/**
 * The ticket of an example, of which `written` is the part that somebody wrote at a path of a rule file. What every
 * record must have and this one lacks gets a neutral value; `at` is when it was created.
 */
export function readExample(written: unknown, context: ExampleContext): Result<RecordContent> {
  const { file, path } = context
  const value = filled(written, context.at)
  if (isRecord(value)) return withKnownWords(value, context)
  const [first, ...rest] = sortProblems(shapeProblems('record', viewOf(value, file, path)))
  if (first === undefined) throw new Error('An example that is no record always has a problem.')
  return err(first, ...rest)
}

export interface ExampleContext {
  readonly file: Shaped<unknown>
  readonly path: Path
  readonly at: string
  readonly settings: Settings
}

function withKnownWords(
  { body = '', ...written }: TicketRecord,
  { file, path, settings }: ExampleContext,
): Result<RecordContent> {
  const record = withCanonicalTypes(written)
  const [first, ...rest] = wordFindings(record, settings).map(({ path: inside, ...finding }) => ({
    ...finding,
    at: file.place([...path, ...inside]),
  }))
  return first === undefined ? ok({ record, body }) : err(first, ...rest)
}

/** A part of a file as if it were one. Without its nodes there is nothing to fix. */
function viewOf(value: unknown, { place, keyPlace, path: name }: Shaped<unknown>, path: Path) {
  return {
    value,
    path: name,
    text: '',
    start: 0,
    root: null,
    place: (inside: Path) => place([...path, ...inside]),
    keyPlace: (inside: Path) => keyPlace([...path, ...inside]),
  }
}

function filled(written: unknown, at: string): unknown {
  if (!isBlock(written)) return written
  const { source = {}, triage = {}, customer } = written
  return {
    id: 'example',
    title: '-',
    ...written,
    source: within({ ...SOURCE, created_at: at, updated_at: at }, source),
    triage: within({ status: 'open' }, triage),
    ...(customer !== undefined && { customer: within({ id: 'cus_1' }, customer) }),
  }
}

const SOURCE = { connection: 'example', platform: 'manual', native_id: 'example', status: 'open' } as const

function within(neutral: object, written: unknown): unknown {
  return isBlock(written) ? { ...neutral, ...written } : written
}

function isBlock(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
