/** Times `validate` on generated books against the floor and what a team would use otherwise; 100k records with `--large`. */
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { demandFound, demandSound } from './answers.ts'
import { checkers, OURS, ours, pullRequest } from './contenders.ts'
import { goalsTable, type Measured } from './goals.ts'
import { interleave } from './interleave.ts'
import { loadWords } from './load-words.ts'
import { CHANGED, makePullRequest } from './pull-request.ts'
import { demandBooks, extractFrontMatter, makeBook } from './sample-books.ts'
import { timingTable } from './timing-table.ts'

const RUNS: Readonly<Record<number, number>> = { 1000: 5, 10000: 3, 100000: 3 }
const RUNS_OF_PULL_REQUEST = 5
const DAMAGED = 0.01

demandBooks()
const { values } = parseArgs({ options: { large: { type: 'boolean', default: false } } })
const folder = mkdtempSync(path.join(tmpdir(), 'triagebook-bench-'))
try {
  const sizes = values.large ? [1000, 10_000, 100_000] : [1000, 10_000]
  const all = sizes.map(measure)
  say(`${goalsTable(all)}\nNot judged: v8r, which is no part of this.`)
  say(
    `Node ${process.versions.node}, ${cpus().length} cores; whole processes in turn after a warm-up; load ${loadWords()} at the end.`,
  )
} finally {
  rmSync(folder, { recursive: true })
}

function measure(records: number): Measured {
  const runs = RUNS[records] ?? 1
  const place = (name: string) => path.join(folder, `${records}-${name}`)
  const book = makeBook(place('clean'), records)
  const contenders = checkers(book, extractFrontMatter(book, place('yaml')))
  demandSound(contenders, records)
  const broken = makeBook(place('broken'), records, DAMAGED)
  const damaged = demandFound(broken)
  say(
    `${records} records: each calls all of them sound; in a broken book ours finds the ${damaged} damaged.\n`,
  )
  const checks = interleave([...contenders, ours(broken, `${OURS}, ${damaged} damaged`)], runs)
  say(timingTable(checks))
  const start = { name: 'node -e 0', args: ['-e', '0'] }
  const since = pullRequest(makePullRequest(book, place('clone')))
  demandSound([since], CHANGED)
  const timings = interleave([start, since], RUNS_OF_PULL_REQUEST)
  say(timingTable(timings))
  return { records, checks, pullRequest: timings }
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
