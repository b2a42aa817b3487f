/** Times what a change of rules would do to generated books against `validate`: whole processes in turn; 100k records with `--large`. */
import { execFileSync } from 'node:child_process'
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

const RUNS: Readonly<Record<number, number>> = { 10000: 5, 100000: 3 }
const RULES = fileURLToPath(new URL('../rules/', import.meta.url))
/** After the last thing that happened in a generated book. */
const NOW = ['--now', '2026-12-01T08:00:00Z']
const COMMIT = [
  '-c',
  'user.name=bench',
  '-c',
  'user.email=bench@localhost',
  'commit',
  '--quiet',
  '--message=Rules',
]
const MOST_SECONDS = 10
const MOST_MEGABYTES = 450

demandBooks()
const { values } = parseArgs({ options: { large: { type: 'boolean', default: false } } })
const folder = mkdtempSync(path.join(temporaryFolders(), 'triagebook-bench-'))
try {
  const [, large] = (values.large ? [10_000, 100_000] : [10_000]).map(measure)
  if (large !== undefined) say(goals(large))
  say(`Node ${process.versions.node}, ${cpus().length} cores; load ${loadWords()} at the end.`)
} finally {
  rmSync(folder, { recursive: true })
}

/** The rules of the last commit against those of the work tree: one rule changes; then a team has another name. */
function measure(records: number): readonly Timing[] {
  const book = makeBook(path.join(folder, String(records)), records)
  cpSync(RULES, path.join(book, 'rules'), { recursive: true })
  for (const args of [['init', '--quiet'], ['add', 'triagebook.yml', 'rules'], COMMIT])
    execFileSync('git', args, { cwd: book })
  change(path.join(book, 'rules/classify.yml'), 'set: { severity: major }', 'set: { severity: minor }')
  const renamed = path.join(folder, `${records}-renamed`)
  cpSync(book, renamed, { recursive: true })
  change(path.join(renamed, 'triagebook.yml'), '  security:', '  safety:')
  const commands = [
    { name: 'validate', args: [...TRIAGEBOOK, 'validate', '--book', book] },
    diff('rules diff, one rule changed', book),
    diff('rules diff, a team renamed too', renamed),
  ]
  for (const { args } of commands) runNode(args)
  const timings = interleave(commands, RUNS[records] ?? 1)
  say(`${records} records:\n\n${timingTable(timings)}`)
  return timings
}

function diff(name: string, book: string): Contender {
  return { name, args: [...TRIAGEBOOK, 'rules', 'diff', 'HEAD', '--book', book, ...NOW] }
}

function change(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8')
  if (!text.includes(from)) throw new Error(`${file} has no \`${from}\` to change.`)
  writeFileSync(file, text.replace(from, to))
}

function goals(timings: readonly Timing[]): string {
  const rows = timings
    .slice(1)
    .flatMap(({ name, median, megabytes }) => [
      goal(
        `${name}: at most ${MOST_SECONDS} s`,
        `${(median / 1000).toFixed(1)} s`,
        median <= MOST_SECONDS * 1000,
      ),
      goal(
        `${name}: at most ${MOST_MEGABYTES} MB`,
        `${megabytes.toFixed(0)} MB`,
        megabytes <= MOST_MEGABYTES,
      ),
    ])
  return markdownTable(['goal for 100k', 'seen', ''], rows)
}

function goal(words: string, seen: string, met: boolean): readonly string[] {
  return [words, seen, met ? 'met' : 'NOT met']
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
