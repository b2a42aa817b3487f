import { placeAt } from '../problem/place-at.ts'
import type { Problem } from '../problem/problem.ts'
import { BLANK_MARK } from '../record/blank.ts'
import { outlineAt } from '../schema/outline.ts'
import type { Path } from '../schema/path.ts'
import type { YamlSource } from '../yaml/yaml-source.ts'
import { problem } from './problems.ts'

/** `(fill in)` or `(fill in: what)`, alone on its line. */
const PLACEHOLDER = /^\(fill in(?:: [^\n]*)?\)$/

/** A quick check first: nearly no record has placeholders. */
export function mayHoldPlaceholders(text: string): boolean {
  return text.includes(BLANK_MARK)
}

/** What a person still has to fill in. In a ticket of a desk such words are the customer's. */
export function placeholderProblems({
  source,
  bodyStart,
}: {
  readonly source: YamlSource
  readonly bodyStart: number | null
}): readonly Problem[] {
  if (!mayHoldPlaceholders(source.text) || !isManual(source.value)) return []
  return [
    ...pathsWithin(source.value, []).map((path) => ofField(path, source)),
    ...(bodyStart === null ? [] : ofBody(source, bodyStart)),
  ]
}

function isManual(value: unknown): boolean {
  const source = isFields(value) ? value.source : undefined
  return isFields(source) && source.connection === 'manual'
}

function pathsWithin(part: unknown, path: Path): readonly Path[] {
  if (typeof part === 'string') return PLACEHOLDER.test(part) ? [path] : []
  if (Array.isArray(part)) return part.flatMap((item, index) => pathsWithin(item, [...path, index]))
  return isFields(part)
    ? Object.entries(part).flatMap(([key, value]) => pathsWithin(value, [...path, key]))
    : []
}

function ofField(path: Path, source: YamlSource): Problem {
  const { what } = outlineAt('record', path)
  const field = path.join('.')
  return what === undefined
    ? problem('record/placeholder#field', { field }, source.place(path))
    : problem('record/placeholder#described', { field, what: lowerFirst(what) }, source.place(path))
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1)
}

function ofBody({ text, path }: YamlSource, bodyStart: number): readonly Problem[] {
  const lines = text.slice(bodyStart).split('\n')
  const first = placeAt(path, text, bodyStart).line
  return [...lines.entries()]
    .filter(([, line]) => PLACEHOLDER.test(line.trim()))
    .map(([index]) => problem('record/placeholder#section', {}, { path, line: first + index, col: 1 }))
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
