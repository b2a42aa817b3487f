/** A compiled JSON Schema: says whether a value fits, and keeps what does not. */
export interface Validator {
  (value: unknown): boolean
  readonly errors?: readonly { readonly instancePath: string; readonly message?: string }[] | null
}

/** What GitHub's description says of one operation. */
export interface OperationShape {
  readonly parameters: Readonly<Record<string, { readonly in: string; readonly type: string }>>
  /** Of the parameters of the path and the query, as values of their types. */
  readonly validateParameters: Validator
  /** `keys` is null where a body may have any. */
  readonly body?: {
    readonly required: boolean
    readonly keys: readonly string[] | null
    readonly validate: Validator
  }
  /** By status; null where an answer has no JSON. */
  readonly responses: Readonly<Record<string, Validator | null>>
}
