/** Times the start of each built action, and `validate` on a pull request, beside the smallest action on @actions/core; 100k records with `--large`. */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { actionStarts } from './action-starts.ts'
import { bundleHello } from './hello-action.ts'
import { interleave } from './interleave.ts'
import { CHANGED, makePullRequest } from './pull-request.ts'
import { demandBooks, makeBook } from './sample-books.ts'
import { timingTable } from './timing-table.ts'
import { runNode } from './whole-process.ts'

const ROOT = fileURLToPath(new URL('../', import.meta.url))
const ACTION = path.join(ROOT, 'actions/validate/main.mjs')
const RUNS = 15
const GOAL = 100

demandBooks()
const { values } = parseArgs({ options: { large: { type: 'boolean', default: false } } })
const folder = mkdtempSync(path.join(tmpdir(), 'triagebook-bench-'))
try {
  const hello = bundleHello(path.join(folder, 'hello'))
  say(actionStarts(['agenda', 'import', 'prioritize', 'report', 'validate'], { folder, hello, runs: RUNS }))
  for (const records of values.large ? [10_000, 100_000] : [10_000]) measure(records, hello)
} finally {
  rmSync(folder, { recursive: true })
}

function measure(records: number, hello: string): void {
  const book = makeBook(path.join(folder, `${records}`), records)
  cpSync(path.join(ROOT, 'rules'), path.join(book, 'rules'), { recursive: true })
  Object.assign(process.env, runnerOf(makePullRequest(book, path.join(folder, `${records}-clone`))))
  const { status, stdout } = runNode([ACTION])
  if (status !== 0 || !stdout.includes(`${CHANGED} records checked: no problems.`))
    throw new Error(`The action does not call the pull request sound:\n${stdout}`)
  const timings = interleave(
    [
      { name: 'node -e 0', args: ['-e', '0'] },
      { name: 'hello on @actions/core', args: [hello] },
      { name: 'validate, 5 changed files', args: [ACTION] },
    ],
    RUNS,
  )
  const [start, , validate] = timings
  const more = (validate?.cpu ?? Number.NaN) - (start?.cpu ?? 0)
  say(`${records} records:\n\n${timingTable(timings)}`)
  say(
    `At most node start + ${GOAL} ms of CPU: + ${more.toFixed(0)} ms, ${more <= GOAL ? 'met' : 'NOT met'}.\n`,
  )
}

/** What a runner tells a job of a pull request that gives a token. */
function runnerOf(clone: string): NodeJS.ProcessEnv {
  const commit = (revision: string) =>
    execFileSync('git', ['rev-parse', revision], { cwd: clone, encoding: 'utf8' }).trim()
  const side = (revision: string) => ({ sha: commit(revision), repo: { full_name: 'acme/desk' } })
  const pull = { number: 1, comments: 0, base: side('HEAD~1'), head: side('HEAD') }
  const file = (name: string, content = '') => {
    const place = path.join(folder, name)
    writeFileSync(place, content)
    return place
  }
  return {
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: clone,
    GITHUB_REPOSITORY: 'acme/desk',
    GITHUB_RUN_ID: '1',
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: file('event.json', JSON.stringify({ pull_request: pull })),
    GITHUB_OUTPUT: file('output'),
    GITHUB_STEP_SUMMARY: file('summary'),
    RUNNER_TEMP: folder,
    INPUT_TOKEN: 'none is used',
  }
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
