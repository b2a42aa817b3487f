import type { Finding } from '../check/finding.ts'

/** A finding and the record's file it is about; `placeFindings` finds its line once the file is read again. */
export interface FileFinding {
  readonly path: string
  readonly finding: Finding
}
