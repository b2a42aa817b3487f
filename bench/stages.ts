/** Times the stages of one book against starting Node: whole processes in turn, medians, peak memory. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { type Contender, interleave } from './interleave.ts'
import { timingTable } from './timing-table.ts'

const RUNS = 5
const CLI = fileURLToPath(new URL('../packages/cli/src/main.ts', import.meta.url))

const given = process.argv[2]
if (given === undefined) {
  process.stderr.write('Name a book: npm run bench:stages -- <folder>\n')
  process.exit(2)
}
const book = path.resolve(process.env.INIT_CWD ?? '.', given)
const out = mkdtempSync(path.join(tmpdir(), 'triagebook-bench-'))
const contenders: readonly Contender[] = [
  { name: 'node -e 0', args: ['-e', '0'] },
  { name: 'validate', args: [CLI, 'validate', '--book', book] },
  { name: 'prioritize', args: [CLI, 'prioritize', '--dry-run', '--book', book] },
  { name: 'agenda', args: [CLI, 'agenda', '--book', book] },
  { name: 'report', args: [CLI, 'report', '--book', book, '--out', out] },
]
try {
  interleave(contenders, 1) // a warm-up
  process.stdout.write(`${timingTable(interleave(contenders, RUNS))}Node ${process.versions.node}\n`)
} finally {
  rmSync(out, { recursive: true })
}
