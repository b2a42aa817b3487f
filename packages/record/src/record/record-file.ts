import type { TicketRecord } from '../schema/types.generated.ts'

/** A record as it stands in its file. */
export interface RecordFile {
  readonly path: string
  readonly form: 'md' | 'yaml'
  /** The whole file, byte for byte. */
  readonly text: string
  /** Without `body`, whatever the form. */
  readonly record: TicketRecord
  /** With `\n` as its line break, whatever the file's is. */
  readonly body: string
}
