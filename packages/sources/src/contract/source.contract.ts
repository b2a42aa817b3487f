import { describe, it } from 'vitest'
import type { Source } from '../kit/source.ts'
import { PROMISES } from './promises.contract.ts'
import type { SampleDesk } from './sample-desk.contract.ts'

/** What every source promises, whatever its platform. A source's own test calls it. */
export function keepsThePromisesOfASource(source: Source, desk: SampleDesk): void {
  const due = PROMISES.filter(({ needs }) => needs === undefined || !desk.cannotTell.includes(needs))
  describe(`${source.displayName} as a source`, () => {
    it.each(due)('$name', ({ check }) => check(source, desk))
  })
}
