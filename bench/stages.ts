/** Times the stages of generated books against `validate`: whole processes in turn, medians, peak memory; 100k records with `--large`. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { temporaryFolders } from '../test/temporary-folders.ts'
import { TRIAGEBOOK } from './contenders.ts'
import { type Contender, interleave, type Timing } from './interleave.ts'
import { loadWords } from './load-words.ts'
import { demandBooks, makeBook } from './sample-books.ts'
import { markdownTable, timingTable } from './timing-table.ts'
import { runNode } from './whole-process.ts'

const RUNS: Readonly<Record<number, number>> = { 10000: 5, 100000: 1 }
const RULES = fileURLToPath(new URL('../rules/', import.meta.url))
/** After the last thing that happened in a generated book. */
const NOW = ['--now', '2026-12-01T08:00:00Z']

const MOST_TIME = 1.5
const MOST_GROWTH = 1.3
const MOST_MEGABYTES = 450

demandBooks()
const { values } = parseArgs({ options: { large: { type: 'boolean', default: false } } })
const folder = mkdtempSync(path.join(temporaryFolders(), 'triagebook-bench-'))
try {
  const [small = [], large] = (values.large ? [10_000, 100_000] : [10_000]).map(measure)
  say(goals(small, large))
  say(`Node ${process.versions.node}, ${cpus().length} cores; load ${loadWords()} at the end.`)
} finally {
  rmSync(folder, { recursive: true })
}

/**
 * Each stage of a book whose records are as the rules would have them, as on most days. `prioritize` runs twice more with
 * every ticket judged, also those that are resolved: as on most days, and as on the first.
 */
function measure(records: number): readonly Timing[] {
  const first = withRules(makeBook(path.join(folder, `${records}-first`), records))
  const daily = path.join(folder, `${records}-daily`)
  cpSync(first, daily, { recursive: true })
  demandDone(stage('prioritize', daily, '--all'))
  const out = path.join(folder, 'pages')
  const stages = [
    stage('validate', daily),
    stage('prioritize', daily),
    { ...stage('prioritize', daily, '--all'), name: 'prioritize --all' },
    {
      ...stage('prioritize', first, '--all', '--dry-run'),
      name: 'prioritize --all, all records change (--dry-run)',
    },
    stage('agenda', daily),
    stage('report', daily, '--out', out),
  ]
  for (const one of stages) demandDone(one)
  const timings = interleave(stages, RUNS[records] ?? 1)
  say(`${records} records:\n\n${timingTable(timings)}`)
  return timings
}

function stage(name: string, book: string, ...options: readonly string[]): Contender {
  return { name, args: [...TRIAGEBOOK, name, '--book', book, ...NOW, ...options] }
}

/** The sample's book has no rules of its own, and its teams lack the owners that the rules name. */
function withRules(book: string): string {
  cpSync(RULES, path.join(book, 'rules'), { recursive: true })
  const settings = path.join(book, 'triagebook.yml')
  const engineer = /( *- \{ login: )acme-(\w+)(, roles: \[engineer\] \}\n)/g
  writeFileSync(settings, readFileSync(settings, 'utf8').replaceAll(engineer, '$&$1$2$3'))
  return book
}

function demandDone({ name, args }: Contender): void {
  const { status, stderr } = runNode(args)
  if (status !== 0) throw new Error(`${name} ended with ${status}:\n${stderr}`)
}

function goals(small: readonly Timing[], large: readonly Timing[] | undefined): string {
  const rows = [small, large ?? []].flatMap((timings) =>
    timings.slice(1).map((one) => timeGoal(one, timings)),
  )
  const memory = large?.flatMap((one, index) => memoryGoal(one, small[index])) ?? []
  return markdownTable(['goal', 'seen', ''], [...rows, ...memory])
}

function timeGoal({ name, median, cpu }: Timing, [validate]: readonly Timing[]): readonly string[] {
  const [time, work] = [median / (validate?.median ?? Number.NaN), cpu / (validate?.cpu ?? Number.NaN)]
  const seen = `${time.toFixed(2)}x, by CPU ${work.toFixed(2)}x`
  return [`${name}: at most ${MOST_TIME}x of validate`, seen, verdict(time <= MOST_TIME, work <= MOST_TIME)]
}

/** On a busy machine the two can differ, and CPU tells more. */
function verdict(byTime: boolean, byCpu: boolean): string {
  if (byTime === byCpu) return byTime ? 'met' : 'NOT met'
  return byCpu ? 'met by CPU' : 'met by time only'
}

function memoryGoal({ name, megabytes }: Timing, small: Timing | undefined): readonly (readonly string[])[] {
  const growth = megabytes / (small?.megabytes ?? Number.NaN)
  const met = growth <= MOST_GROWTH && megabytes <= MOST_MEGABYTES
  const goal = `${name}, 100k: at most ${MOST_GROWTH}x of 10k and ${MOST_MEGABYTES} MB`
  return [[goal, `${growth.toFixed(2)}x, ${megabytes.toFixed(0)} MB`, met ? 'met' : 'NOT met']]
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
