import type { Format } from '../schema/outline.ts'
import type { TicketRecord } from '../schema/types.generated.ts'
import { VALIDATORS } from './validators.ts'

/** Whether a value is as the schema of a record asks; says nothing of what is wrong. */
export function isRecord(value: unknown): value is TicketRecord {
  return VALIDATORS.record(value)
}

/** Whether a value is as the schema of a format asks. */
export function hasShape(format: Format, value: unknown): boolean {
  return VALIDATORS[format](value)
}
