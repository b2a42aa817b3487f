import type { TicketRecord } from '../schema/types.generated.ts'

/** The content of a record, without its file. */
export interface RecordContent {
  readonly record: TicketRecord
  readonly body: string
}

/** A record with its file. */
export interface RecordFile extends RecordContent {
  readonly path: string
  readonly form: 'md' | 'yaml'
  /** The whole file, byte for byte. */
  readonly text: string
  /** Without `body`, whatever the form. */
  readonly record: TicketRecord
  /** With `\n` as its line break, whatever the file's is. */
  readonly body: string
}
