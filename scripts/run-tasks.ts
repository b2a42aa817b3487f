/** Runs tasks through turbo, which does not do again what did not change. Says one line; shows output only of what failed. */
import { spawnSync } from 'node:child_process'
import process from 'node:process'

const BANNER = /^\s*(?:•.*|Tasks:.*|Cached:.*|Time:.*|Failed:.*|ERROR\s+run failed.*|WARNING.*)?$/

const tasks = process.argv.slice(2)
const started = performance.now()
const { status, stdout, stderr } = spawnSync(
  'turbo',
  ['run', ...tasks, '--output-logs=errors-only', '--log-prefix=none', '--continue', '--no-color'],
  { encoding: 'utf8', shell: process.platform === 'win32' },
)
if (status !== 0) {
  const lines = `${stdout}\n${stderr}`.split('\n').filter((line) => !BANNER.test(line))
  process.stderr.write(`${lines.join('\n')}\n`)
}
if (tasks.length > 1)
  process.stderr.write(
    `${status === 0 ? 'ok' : 'FAILED'}: ${tasks.join(', ')} (${((performance.now() - started) / 1000).toFixed(1)} s)\n`,
  )
process.exitCode = status ?? 1
