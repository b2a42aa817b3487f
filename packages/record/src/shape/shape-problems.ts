import { type FixableProblem, withFix } from '../problem/fixable-problem.ts'
import { MOST_PROBLEMS, type Problem } from '../problem/problem.ts'
import { nearest } from '../problem/suggest.ts'
import { type Format, outlineAt } from '../schema/outline.ts'
import type { Path } from '../schema/path.ts'
import type { YamlSource } from '../yaml/yaml-source.ts'
import type { ShapeError } from './shape-error.ts'
import { shapeFix } from './shape-fix.ts'
import { shapeProblem } from './shape-problem.ts'
import { VALIDATORS, type Validator } from './validators.ts'

/** All differences from the schema of the format, at their places in the file. */
export function shapeProblems(format: Format, source: YamlSource): readonly Problem[] {
  return fixableShapeProblems(format, source).map(({ problem }) => problem)
}

/** The same, with the fixes that have only one right answer, and the path of the wrong part. */
export function fixableShapeProblems(format: Format, source: YamlSource): readonly FixableShapeProblem[] {
  const validate = VALIDATORS[format]
  if (validate(source.value)) return []
  return withoutMisspelt(format, tellingOnes(validate.errors ?? [], source.value), source.value)
    .slice(0, MOST_PROBLEMS)
    .map((error) => {
      const path = pathOf(error.instancePath, source.value)
      const value = at(source.value, path)
      const outline = outlineAt(format, path)
      const { additionalProperty: unknownField, missingProperty, allowedValues = [] } = error.params
      const fix =
        format !== 'record'
          ? null
          : shapeFix({
              path,
              value,
              source,
              unknownField,
              knownFields: Object.keys(outline.keys ?? {}),
              part: outline.part,
              allowed: allowedValues,
              accepts: (candidate) => accepts(validate, path, candidate),
            })
      const field = unknownField ?? missingProperty
      const wrong = field === undefined ? path : [...path, field]
      return { ...withFix(shapeProblem({ error, path, value, outline, source }), fix), path: wrong }
    })
}

export interface FixableShapeProblem extends FixableProblem {
  readonly path: Path
}

/** Whether the schema accepts a value at a path, whatever is around it. */
function accepts(validate: Validator, path: Path, value: unknown): boolean {
  const alone = path.reduceRight<unknown>(
    (part, step) => (typeof step === 'number' ? [part] : { [step]: part }),
    value,
  )
  const pointer = path.map((step) => `/${typeof step === 'number' ? 0 : step}`).join('')
  return validate(alone) || !validate.errors?.some(({ instancePath }) => instancePath.startsWith(pointer))
}

const ABOUT_THE_VALUE: ReadonlySet<string> = new Set(['type', 'enum', 'const', 'oneOf', 'pattern', 'format'])

/** Drops the errors that only repeat another one: the branches of a choice, and a second rule for one value. */
function tellingOnes(errors: readonly ShapeError[], value: unknown): readonly ShapeError[] {
  const choices = new Set(
    errors.filter(({ keyword }) => keyword === 'oneOf').map(({ instancePath }) => instancePath),
  )
  const seen = new Set<string>()
  return errors
    .flatMap((error) => (choices.has(error.instancePath) ? ofChoice(error, errors, value) : error))
    .filter(({ keyword, instancePath, propertyName }) => {
      if (keyword === 'propertyNames') return false
      if (!ABOUT_THE_VALUE.has(keyword)) return true
      const about = `${instancePath} ${propertyName ?? ''}`
      return !seen.has(about) && seen.add(about)
    })
}

const ABOUT_THE_BRANCH: ReadonlySet<string> = new Set(['type', 'const', 'oneOf'])

/** An error at the place of a choice: kept where it is of the branch that was meant, so far as the value tells. */
function ofChoice(
  error: ShapeError,
  errors: readonly ShapeError[],
  value: unknown,
): ShapeError | readonly never[] {
  const { keyword, instancePath } = error
  const here = errors.filter((other) => other.instancePath === instancePath)
  const type = here.flatMap(({ params }) => params.type ?? [])
  if (isObject(at(value, pathOf(instancePath, value)))) {
    const isOfBranchMeant = (other: ShapeError) =>
      other.instancePath.startsWith(`${instancePath}/`) ||
      (other.instancePath === instancePath && !ABOUT_THE_BRANCH.has(other.keyword))
    if (keyword === 'type') return errors.some(isOfBranchMeant) ? [] : { ...error, params: { type } }
    return keyword === 'oneOf' || keyword === 'const' ? [] : error
  }
  if (here.some((other) => other.keyword === 'const')) return keyword === 'const' ? error : []
  return keyword === 'type' ? { ...error, params: { type } } : []
}

/** A field with a mistyped name is not reported as missing too. */
function withoutMisspelt(
  format: Format,
  errors: readonly ShapeError[],
  value: unknown,
): readonly ShapeError[] {
  const meant = new Set(
    errors.flatMap(({ instancePath, params: { additionalProperty } }) => {
      if (additionalProperty === undefined) return []
      const { keys = {} } = outlineAt(format, pathOf(instancePath, value))
      return [`${instancePath} ${nearest(additionalProperty, Object.keys(keys))}`]
    }),
  )
  return errors.filter(
    ({ instancePath, params: { missingProperty } }) => !meant.has(`${instancePath} ${missingProperty}`),
  )
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
