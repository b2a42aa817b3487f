import type { RecordContent } from '../record/record-file.ts'
import type { Sides } from './sides.ts'

/** The three records; without a base where both sides added the file. */
export interface Contents extends Sides<RecordContent | undefined> {
  readonly ours: RecordContent
  readonly theirs: RecordContent
}
