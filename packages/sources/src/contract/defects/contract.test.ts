import { describe, expect, it } from 'vitest'
import type { Source } from '../../kit/source.ts'
import { source } from '../../template/index.ts'
import { desk } from '../../template/sample-desk.ts'
import { PROMISES } from '../promises.ts'
import { keeps } from '../test-promises.ts'
import { testSource } from '../test-source.ts'
import { PLANTED_DEFECTS } from './planted-defects.ts'

await testSource('template', new URL('../../template/', import.meta.url), async () => ({ source }))

/** What a test says of each promise that this source breaks. */
async function brokenBy(defective: Source): Promise<readonly string[]> {
  const broken: string[] = []
  for (const promise of PROMISES)
    await keeps(promise, defective, desk).catch((error: Error) => broken.push(error.message))
  return broken
}

describe('the contract of a source', () => {
  it.each(PLANTED_DEFECTS)('sees $name', async ({ source: defective, breaks }) => {
    const said = (await brokenBy(defective)).join('\n')
    expect(said).toContain(`Template breaks a promise of every source: “${breaks}”. Look here: `)
  })

  it('has a planted defect for every promise', () => {
    const seen = new Set(PLANTED_DEFECTS.map(({ breaks }) => breaks))
    expect(PROMISES.map(({ name }) => name).filter((name) => !seen.has(name))).toEqual([])
  })
})
