import type { ErrorCode } from 'yaml'

/** Something in a YAML text that is refused: by the YAML library (its codes), or by us. */
export interface Complaint {
  readonly code:
    | ErrorCode
    | 'DIRECTIVE'
    | 'RESERVED_KEY'
    | 'CONTROL_CHARACTER'
    | 'HALF_CHARACTER'
    | 'LARGE_NUMBER'
    | 'TOO_MANY'
    | 'TOO_MUCH'
  readonly offset: number
}
