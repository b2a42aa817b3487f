import { type Format, outlineAt } from './outline.ts'
import { MOST_PROBLEMS, type Problem } from './problem.ts'
import { type ShapeError, shapeProblem } from './shape-problem.ts'
import type { TicketRecord } from './types.generated.ts'
import {
  classifyShape,
  cursorShape,
  matrixShape,
  recordShape,
  redactShape,
  routeShape,
  settingsShape,
} from './validators.generated.ts'
import type { Path } from './yaml-path.ts'
import type { YamlSource } from './yaml-source.ts'

interface Validator {
  (value: unknown): boolean
  errors?: readonly ShapeError[] | null
}

// The generated code has no types of its own.
const VALIDATORS = {
  record: recordShape,
  settings: settingsShape,
  classify: classifyShape,
  matrix: matrixShape,
  route: routeShape,
  redact: redactShape,
  cursor: cursorShape,
} as unknown as Readonly<Record<Format, Validator>>

/** Whether a value is as the schema of a record asks; says nothing of what is wrong. */
export function isRecord(value: unknown): value is TicketRecord {
  return VALIDATORS.record(value)
}

/** Whether a value is as the schema of a format asks. */
export function hasShape(format: Format, value: unknown): boolean {
  return VALIDATORS[format](value)
}

/** Everything in which a value differs from the schema of its format, at its place in the file. */
export function shapeProblems(format: Format, source: YamlSource): readonly Problem[] {
  const validate = VALIDATORS[format]
  if (validate(source.value)) return []
  return tellingOnes(validate.errors ?? [], source.value)
    .slice(0, MOST_PROBLEMS)
    .map((error) => {
      const path = pathOf(error.instancePath, source.value)
      return shapeProblem({
        error,
        path,
        value: at(source.value, path),
        outline: outlineAt(format, path),
        source,
      })
    })
}

const ABOUT_THE_VALUE: ReadonlySet<string> = new Set(['type', 'enum', 'const', 'oneOf', 'pattern', 'format'])

/** Drops the errors that only repeat another one: the branches of a choice, and a second rule for one value. */
function tellingOnes(errors: readonly ShapeError[], value: unknown): readonly ShapeError[] {
  const choices = new Map(
    errors
      .filter(({ keyword }) => keyword === 'oneOf')
      .map(({ instancePath }) => [instancePath, isObject(at(value, pathOf(instancePath, value)))]),
  )
  const seen = new Set<string>()
  return errors.filter(({ keyword, instancePath, propertyName }) => {
    const isMap = choices.get(instancePath)
    if (isMap !== undefined && (keyword === 'oneOf' || keyword === 'const') === isMap) return false
    if (keyword === 'propertyNames') return false
    if (!ABOUT_THE_VALUE.has(keyword)) return true
    const about = `${instancePath} ${propertyName ?? ''}`
    return !seen.has(about) && seen.add(about)
  })
}

function pathOf(pointer: string, value: unknown): Path {
  const path: (string | number)[] = []
  for (const step of pointer.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~')
    path.push(Array.isArray(at(value, path)) ? Number(key) : key)
  }
  return path
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (part, key) => (isObject(part) && Object.hasOwn(part, key) ? part[key] : undefined),
    value,
  )
}

function isObject(value: unknown): value is Readonly<Record<string | number, unknown>> {
  return typeof value === 'object' && value !== null
}
