/** Times what the gate itself does to judge the largest pull request that it takes: no network, no Git. */
import process from 'node:process'
import { inOneLine, judge } from '../packages/approval/src/index.ts'
import { largeFacts, largePolicy } from './large-pull-request.ts'
import { markdownTable } from './timing-table.ts'

const ROUNDS = 30
const GOAL = 50

const facts = largeFacts({ files: 1000, commits: 200, reviews: 300 })
const policy = largePolicy()
const first = timed()
const verdict = judge(policy, facts)
if (verdict.state !== 'pending') throw new Error(`It should wait, and is ${verdict.state}.`)

const times = Array.from({ length: ROUNDS }, timed).sort((one, other) => one - other)
const median = times[ROUNDS / 2] ?? 0
const rows = [
  ['the first time, as a job does it', first.toFixed(1)],
  ['then, median', median.toFixed(1)],
  ['then, slowest', (times.at(-1) ?? 0).toFixed(1)],
]
process.stdout.write(`${markdownTable(['judging', 'ms of CPU'], rows)}\n`)
process.stdout.write(`Node ${process.versions.node}; ${ROUNDS} rounds. ${inOneLine(verdict)}\n`)
process.stdout.write(`Goal, under ${GOAL} ms of CPU: ${median < GOAL ? 'met' : 'NOT met'}.\n`)

/** Of this thread alone, in milliseconds: a busy machine makes it wait longer, but work no more. */
function timed(): number {
  const { user, system } = process.threadCpuUsage()
  judge(policy, facts)
  const after = process.threadCpuUsage({ user, system })
  return (after.user + after.system) / 1000
}
