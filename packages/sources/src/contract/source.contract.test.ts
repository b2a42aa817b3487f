import { describe, expect, it } from 'vitest'
import type { Source } from '../kit/source.ts'
import { PLANTED_DEFECTS } from './planted-defects.contract.ts'
import { PROMISES } from './promises.contract.ts'
import { referenceDesk, referenceSource } from './reference-source.contract.ts'
import { keepsThePromisesOfASource } from './source.contract.ts'

keepsThePromisesOfASource(referenceSource(), referenceDesk)

/** The promises that this source breaks. */
async function brokenBy(source: Source): Promise<readonly string[]> {
  const broken: string[] = []
  for (const { name, check } of PROMISES) {
    await check(source, referenceDesk).catch(() => broken.push(name))
  }
  return broken
}

describe('the contract of a source', () => {
  it.each(PLANTED_DEFECTS)('sees $name: “$breaks” fails', async ({ source, breaks }) => {
    expect(await brokenBy(source)).toContain(breaks)
  })
})
