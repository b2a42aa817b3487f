import type { TicketRecord } from '../schema/types.generated.ts'

/** What a record says, without a file. */
export interface RecordContent {
  readonly record: TicketRecord
  readonly body: string
}

/** A record as it stands in its file. */
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
