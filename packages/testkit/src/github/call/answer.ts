/** What an operation answers. A list is cut into pages later, by what the request asks. */
export interface Answer {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** The whole list, and the key under which it stands where the answer is an object. */
  readonly list?: { readonly items: readonly object[]; readonly key?: string }
}

interface FieldError {
  readonly resource: string
  readonly code: 'missing' | 'missing_field' | 'invalid' | 'already_exists' | 'unprocessable' | 'custom'
  readonly field?: string
  readonly message?: string
}

/** Thrown where GitHub refuses, with GitHub's own answer. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly answer: Answer

  constructor(status: number, message: string, more: Readonly<Record<string, unknown>> = {}, headers = {}) {
    super(message)
    const about = { documentation_url: 'https://docs.github.com/rest', status: String(status) }
    this.answer = { status, body: { message, ...more, ...about }, headers }
  }
}

export function notFound(): Refusal {
  return new Refusal(404, 'Not Found')
}

/** GitHub's form of a field that is wrong. */
export function invalid(...errors: readonly FieldError[]): Refusal {
  return new Refusal(422, 'Validation Failed', { errors })
}

/** A field with a message of its own: `body is too long (maximum is 65536 characters)`. */
export function invalidField(resource: string, field: string, message: string): Refusal {
  return invalid({ resource, code: 'custom', field, message })
}

export function created(body: object): Answer {
  return { status: 201, body }
}

export function ok(body: object): Answer {
  return { status: 200, body }
}

export function list(items: readonly object[], key?: string): Answer {
  return { status: 200, list: key === undefined ? { items } : { items, key } }
}

export const NO_CONTENT: Answer = { status: 204 }
