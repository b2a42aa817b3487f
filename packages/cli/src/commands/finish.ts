import type { StageReport } from '@triagebook/stages'

/** Where the report of a command goes. */
export type Finish = (report: StageReport) => void
