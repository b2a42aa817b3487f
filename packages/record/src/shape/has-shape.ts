import type { Format } from '../schema/outline.ts'
import type { TicketRecord } from '../schema/types.generated.ts'
import { VALIDATORS } from './validators.ts'

/** Whether a value is valid by the schema of a record. */
export function isRecord(value: unknown): value is TicketRecord {
  return VALIDATORS.record(value)
}

/** Whether a value is valid by the schema of a format. */
export function hasShape(format: Format, value: unknown): boolean {
  return VALIDATORS[format](value)
}
