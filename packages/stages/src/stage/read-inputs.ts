import path from 'node:path'
import { type Problem, throwIfAny } from '@triagebook/record/problem'
import { isYear } from '@triagebook/record/vocabulary'
import { problem } from '../problems.ts'
import { type InputSpec, type Inputs, type InputTable, kebabCase } from './input-table.ts'

type Value = string | boolean | readonly string[]

/** Inputs as a host got them: what a flag says may still be text. */
export type RawInputs = Readonly<Record<string, Value>>

/**
 * What a stage gets of what was given: checked by its kind, with its default where nothing was given. Relative paths
 * start at `folder`. Throws with every problem.
 */
export function readInputs<Table extends InputTable>(
  table: Table,
  given: Readonly<Record<string, Value | undefined>>,
  folder: string,
): Inputs<Table> {
  const problems: Problem[] = []
  const values = Object.entries(table).map(([key, spec]) => {
    const value = withDefault(spec, given[key])
    const found = value === undefined ? missing(key, spec) : invalid(key, spec, value)
    if (found !== null) problems.push(found)
    return [key, value === undefined ? undefined : parsed(spec, value, folder)]
  })
  throwIfAny(problems)
  return Object.fromEntries(values) as Inputs<Table>
}

function withDefault(spec: InputSpec, value: Value | undefined): Value | undefined {
  if (value !== undefined) return value
  if (spec.kind === 'flag') return false
  return spec.kind === 'lines' ? [] : spec.default
}

function missing(key: string, spec: InputSpec): Problem | null {
  return 'optional' in spec ? null : problem('input/missing', { name: kebabCase(key), help: spec.help })
}

function invalid(key: string, spec: InputSpec, value: Value): Problem | null {
  const text = String(value)
  const name = kebabCase(key)
  if (spec.kind === 'flag' && !/^(?:true|false)$/i.test(text))
    return problem('action/not-true-or-false', { name, value: text })
  if (spec.kind === 'day' && !isDay(text)) return problem('agenda/not-a-day', { value: text })
  if (spec.kind === 'choice' && !spec.words.includes(text))
    return problem('input/not-a-choice', { name, value: text, words: spec.words.join(', ') })
  return null
}

function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`)
  return (
    /^\d{4}-\d\d-\d\d$/.test(text) && isYear(at.getUTCFullYear()) && at.toISOString().slice(0, 10) === text
  )
}

function parsed(spec: InputSpec, value: Value, folder: string): Value {
  if (spec.kind === 'flag') return String(value).toLowerCase() === 'true'
  if (spec.kind === 'lines') return typeof value === 'string' ? linesOf(value) : value
  return spec.kind === 'file' || spec.kind === 'folder' ? path.resolve(folder, String(value)) : value
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r?\n/).flatMap((line) => line.trim() || [])
}
