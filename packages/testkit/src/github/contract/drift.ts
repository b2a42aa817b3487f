import type { OperationShape, Validator } from './operation-shape.ts'
import { OPERATIONS } from './operations.generated.js'

export interface Drift {
  add(problem: string): void
  /** Gives what was added, a sentence each, and forgets it. */
  take(): readonly string[]
}

/** What a request holds, as GitHub's description types it. */
export interface Parameters {
  readonly [name: string]: unknown
}

/** Collects what differs from GitHub's description; the test fails for it when the double closes. */
export function collectDrift(): Drift {
  const problems: string[] = []
  return { add: (problem) => problems.push(problem), take: () => problems.splice(0) }
}

/** The parameters of path and query by their types: `'2'` becomes 2 where the description says integer. */
export function typedParameters(
  operation: string,
  path: Readonly<Record<string, string>>,
  query: URLSearchParams,
): Parameters {
  const { parameters } = shapeOf(operation)
  const texts = { ...Object.fromEntries(query), ...path }
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [name, typed(text, parameters[name]?.type)]),
  )
}

/** What GitHub's description does not allow in a request, a sentence each. */
export function requestProblems(operation: string, parameters: Parameters, body: unknown): readonly string[] {
  const shape = shapeOf(operation)
  const unknown = Object.keys(parameters).filter((name) => shape.parameters[name] === undefined)
  return [
    ...unknown.map((name) => `it has no parameter ${name}`),
    ...errorsOf(shape.validateParameters, parameters, 'parameter'),
    ...bodyProblems(shape, body),
  ].map((problem) => `${operation}: ${problem}`)
}

/** What GitHub's description does not allow in an answer: a mistake of the double itself. */
export function responseProblems(operation: string, status: number, body: unknown): readonly string[] {
  const validate = OPERATIONS[operation]?.responses[status]
  if (validate === undefined) return status < 300 ? [`${operation}: it never answers ${status}`] : []
  if (validate === null) return []
  return errorsOf(validate, body, 'answer').map((problem) => `${operation} ${status}: ${problem}`)
}

function bodyProblems({ body: shape }: OperationShape, body: unknown): readonly string[] {
  if (body === undefined || shape === undefined) {
    if (shape?.required) return ['it needs a body']
    return body === undefined || isEmpty(body) ? [] : ['it takes no body']
  }
  const unknown = Object.keys(Object(body)).filter((key) => shape.keys !== null && !shape.keys.includes(key))
  return [...unknown.map((key) => `its body has no key ${key}`), ...errorsOf(shape.validate, body, 'body')]
}

/** Octokit sends `{}` with some requests that have no body. */
function isEmpty(body: unknown): boolean {
  return Object.keys(Object(body)).length === 0
}

function errorsOf(validate: Validator, value: unknown, what: string): readonly string[] {
  if (validate(value)) return []
  return (validate.errors ?? []).map(
    ({ instancePath, message = 'is wrong' }) => `${what} ${instancePath.slice(1)} ${message}`,
  )
}

function typed(text: string, type: string | undefined): unknown {
  if (type === 'integer' && /^-?\d+$/.test(text)) return Number(text)
  if (type === 'boolean' && /^(?:true|false)$/.test(text)) return text === 'true'
  return text
}

function shapeOf(operation: string): OperationShape {
  const shape = OPERATIONS[operation]
  if (shape === undefined) throw new Error(`The double has no ${operation}.`)
  return shape
}
