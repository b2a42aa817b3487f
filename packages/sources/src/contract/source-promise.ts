import type { Source } from '../kit/source.ts'
import type { Capability, SampleDesk } from './sample-desk.ts'

/** One promise of every source, as data, so that a test can show which promise sees which defect. */
export interface SourcePromise {
  readonly name: string
  /** What a desk must be able to say for the promise to mean anything. */
  readonly needs?: Capability
  /** Where to look if a source breaks it. */
  readonly advice: string
  /** Rejects if the source breaks it. */
  readonly check: (source: Source, desk: SampleDesk) => Promise<void>
}
