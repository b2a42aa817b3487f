import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { aHost, temporaryFolder } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { runStage } from '../run/run-stage.ts'
import { errorsOf } from '../stage/stage-report.ts'
import { validate } from './index.ts'

const NOW = new Date('2026-11-21T08:00:00Z')
const GENERATOR = new URL('../../../../../shared/bench/gen.mjs', import.meta.url)
const isThere = existsSync(GENERATOR)
if (!isThere)
  process.stdout.write('Generated books: the generator (../shared) is not here, so none was validated.\n')

async function aSample(options: { readonly count: number; readonly seed: number; readonly broken?: number }) {
  const { writeBook } = await import(GENERATOR.href)
  const out = join(temporaryFolder(), 'book')
  writeBook({ out, ...options })
  return out
}

/** The first error of each file. */
async function placesIn(book: string): Promise<readonly string[]> {
  const errors = errorsOf(await runStage(validate, {}, aHost(book, { now: NOW }))).flatMap(
    ({ at }) => at ?? [],
  )
  const first = new Map(errors.toReversed().map(({ path, line }) => [path, line]))
  return [...first].map(([path, line]) => `${path}:${line}`).sort()
}

describe.runIf(isThere)('validate of a generated book', () => {
  it('finds nothing in a clean one', async () => {
    expect(await placesIn(await aSample({ count: 60, seed: 7 }))).toEqual([])
  })

  it('finds each damaged file of a broken one, and no other', async () => {
    const book = await aSample({ count: 80, seed: 8, broken: 0.5 })
    const lines = readFileSync(join(book, 'broken.ndjson'), 'utf8').trim().split('\n')
    const damaged = lines.map((line) => JSON.parse(line)).map(({ path, line }) => `${path}:${line}`)
    expect(damaged.length).toBeGreaterThan(9)
    expect(await placesIn(book)).toEqual(damaged.sort())
  })
})
