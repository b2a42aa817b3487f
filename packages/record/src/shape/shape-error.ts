/** One error of the generated validators. */
export interface ShapeError {
  readonly instancePath: string
  readonly keyword: string
  readonly params: {
    readonly additionalProperty?: string
    readonly missingProperty?: string
    readonly allowedValues?: readonly string[]
    readonly allowedValue?: unknown
    readonly type?: string | readonly string[]
    readonly limit?: number
    readonly comparison?: string
    readonly format?: string
  }
  /** Set where the name of a key is wrong, not its value. */
  readonly propertyName?: string
}
