import { escalationFindings } from '../check/escalation.ts'
import type { Finding } from '../check/finding.ts'
import { resolutionFindings } from '../check/resolution.ts'
import { statusFindings } from '../check/status.ts'
import type { Problem } from '../problem/problem.ts'
import { nearest } from '../problem/suggest.ts'
import type { Path } from '../schema/path.ts'
import { isRecord } from '../shape/has-shape.ts'
import type { YamlSource } from '../yaml/yaml-source.ts'
import { putAt } from './put-at.ts'

/** The required fields. No check of this file depends on their values. */
const STAND_INS = {
  id: 'stand-in',
  title: 'Stand-in',
  source: {
    connection: 'stand-in',
    platform: 'manual',
    native_id: '1',
    status: 'new',
    created_at: '2000-01-01T00:00:00Z',
    updated_at: '2000-01-01T00:00:00Z',
  },
  triage: { status: 'open' },
}

/** What could be read of a record with something wrong in it, and the wrong parts. */
interface UnsoundRecord {
  readonly source: YamlSource | null
  readonly wrong: readonly Path[]
}

/**
 * The life cycle problems of a record in which something else is wrong too, as far as it could be read. Else a person who
 * fixes the one would see the other only in the next run.
 */
export function lifeCycleProblems({ source, wrong }: UnsoundRecord): readonly Problem[] {
  if (source === null) return []
  const rest = wrong.reduce((value, path) => putAt(value, withoutItems(path), undefined), source.value)
  const record = completed(rest)
  if (!isRecord(record)) return []
  const findings = [...escalationFindings(record), ...(hasStatus(rest) ? ofStatus(record) : [])]
  return findings
    .filter((finding) => !wrong.some((path) => concerns(path, finding.path)))
    .map(({ path, ...problem }) => ({ ...problem, at: source.place(path) }))
}

function ofStatus(record: Parameters<typeof statusFindings>[0]): readonly Finding[] {
  return [...statusFindings(record), ...resolutionFindings(record)]
}

/** A list with a wrong item is left out as a whole. */
function withoutItems(path: Path): Path {
  const item = path.findIndex((step) => typeof step === 'number')
  return item < 0 ? path : path.slice(0, item)
}

function completed(value: unknown): unknown {
  if (!isFields(value)) return value
  const block = (key: 'source' | 'triage') => {
    const own = value[key]
    return own === undefined ? STAND_INS[key] : isFields(own) ? { ...STAND_INS[key], ...own } : own
  }
  return { ...STAND_INS, ...value, source: block('source'), triage: block('triage') }
}

function hasStatus(value: unknown): boolean {
  return isFields(value) && isFields(value.triage) && value.triage.status !== undefined
}

/** Whether the part that is wrong may be the one that is missing: the same part, or its mistyped name. */
function concerns(wrong: Path, missed: Path): boolean {
  if (wrong.every((step, index) => missed[index] === step)) return true
  const isSibling =
    wrong.length === missed.length && wrong.slice(0, -1).every((step, index) => missed[index] === step)
  return isSibling && nearest(String(wrong.at(-1)), [String(missed.at(-1))]) !== null
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
