import { it } from 'vitest'
import type { Source } from '../kit/source.ts'
import { PROMISES } from './promises.ts'
import type { SampleDesk } from './sample-desk.ts'
import type { SourcePromise } from './source-promise.ts'

/** Tests every promise that the desk can say enough for. */
export function testPromises(source: Source, desk: SampleDesk): void {
  const due = PROMISES.filter(({ needs }) => needs === undefined || !desk.lacks.includes(needs))
  it.each(due)(`${source.displayName} $name`, (promise) => keeps(promise, source, desk))
}

/** Rejects with the name of a broken promise and where to look. */
export async function keeps(
  { name, advice, check }: SourcePromise,
  source: Source,
  desk: SampleDesk,
): Promise<void> {
  try {
    await check(source, desk)
  } catch (error) {
    throw new Error(
      `${source.displayName} breaks a promise of every source: “${name}”. Look here: ${advice}.\n${error}`,
      { cause: error },
    )
  }
}
