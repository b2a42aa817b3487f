import type { Finding } from '../check/finding.ts'

/** A finding and the file that it is about; `placeFindings` gets its line once the file is read again. */
export interface FileFinding {
  readonly path: string
  readonly finding: Finding
}
