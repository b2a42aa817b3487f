/** Runs `validate` on each hostile input in a process of its own and writes docs/hostile.md. */
import { writeFileSync } from 'node:fs'
import process from 'node:process'
import { HEAVY_RECORDS, HOSTILE_RECORDS } from '../packages/record/test-data/hostile-records.ts'
import { HOSTILE_FILES } from './hostile-files.ts'
import { hostilePage } from './hostile-page.ts'
import { cost, type Outcome, runOn } from './hostile-run.ts'

const RECORD_PATH = 'tickets/2026/03/zendesk-eu-1.md'
const MOST_MILLISECONDS = 1000
const MOST_MEGABYTES = 100

const node = cost(['-e', '0'])
const inputs = [
  ...HOSTILE_RECORDS.map(({ name, content, problem }) => ({
    name,
    files: { [RECORD_PATH]: content() },
    problem,
  })),
  ...HEAVY_RECORDS.map(({ name, content }) => ({ name, files: { [RECORD_PATH]: content() } })),
  ...HOSTILE_FILES,
]
const outcomes: readonly Outcome[] = inputs.map((input) => runOn(input, node))
writeFileSync(new URL('../docs/hostile.md', import.meta.url), hostilePage(outcomes))
for (const { name, milliseconds, megabytes } of outcomes) {
  if (milliseconds < MOST_MILLISECONDS && megabytes < MOST_MEGABYTES) continue
  process.stderr.write(
    `Over the limit: ${name}: ${milliseconds.toFixed(0)} ms, ${megabytes.toFixed(0)} MB.\n`,
  )
  process.exitCode = 1
}
