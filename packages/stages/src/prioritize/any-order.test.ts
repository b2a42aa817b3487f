import { cpSync, existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { aHost, temporaryFolder } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import type { JudgeWork } from '../../test-data/judge-worker.ts'
import { idOf } from '../book/id-of.ts'
import { bookAt } from '../book/open-book.ts'
import { runStage } from '../run/index.ts'
import { prioritize } from './index.ts'

const GENERATOR = new URL('../../../../../shared/bench/gen.mjs', import.meta.url)
const isThere = existsSync(GENERATOR)
if (!isThere)
  process.stdout.write('Sample books: their generator (../shared) is not there, so none was decided.\n')

const WORKER = new URL('../../test-data/judge-worker.ts', import.meta.url)
const RULES = fileURLToPath(new URL('../../../../rules/', import.meta.url))
const NOW = new Date('2026-12-01T08:00:00Z')

/** A generated book with the default rules. */
async function aSampleBook(count: number): Promise<string> {
  const { writeBook } = await import(GENERATOR.href)
  const folder = path.join(temporaryFolder(), 'book')
  writeBook({ out: folder, count, format: 'md', seed: 5 })
  cpSync(RULES, path.join(folder, 'rules'), { recursive: true })
  return folder
}

/** The ids in an order that has nothing to do with their names. */
function shuffled(ids: readonly string[], seed: number): readonly string[] {
  const place = (one: string) =>
    [...one].reduce((hash, sign) => (hash * 31 + sign.charCodeAt(0)) % 1009, seed)
  return ids.toSorted((a, b) => place(a) - place(b))
}

/** What so many threads make of the records together: the text of each that changes, by its path. */
async function decidedBy(threads: number, folder: string, ids: readonly string[]) {
  const parts = Array.from({ length: threads }, (_, thread) =>
    ids.filter((_one, index) => index % threads === thread),
  )
  const found = await Promise.all(parts.map((part) => judged({ folder, now: NOW, ids: part })))
  return new Map(found.flat())
}

function judged(work: JudgeWork): Promise<readonly (readonly [string, string])[]> {
  const found: (readonly [string, string])[] = []
  const thread = new Worker(WORKER, { workerData: work })
  thread.on('message', (one) => found.push(one))
  return new Promise((resolve, reject) => {
    thread.on('error', reject)
    thread.on('exit', () => resolve(found))
  })
}

describe.runIf(isThere)('the decisions on a sample book', () => {
  it('are the same, byte for byte, in any order of the tickets and by 1, 2 or 8 threads', async () => {
    const folder = await aSampleBook(80)
    const ids = (await bookAt(folder, {})).recordPaths().map(idOf)
    const [two, eight] = await Promise.all([
      decidedBy(2, folder, shuffled(ids, 1)),
      decidedBy(8, folder, shuffled(ids, 2)),
    ])
    const { changed } = await runStage(prioritize, { all: true }, aHost(folder, { now: NOW }))
    const one = new Map(changed.map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]))
    expect(one.size).toBeGreaterThan(40)
    expect(two).toEqual(one)
    expect(eight).toEqual(one)
  })
})
