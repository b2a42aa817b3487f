import { expect, it } from 'vitest'
import { gitHubEvent, startGitHub } from '../../packages/testkit/src/github/index.ts'
import { runWorkflow } from './run-workflow.ts'
import { readWorkflow } from './workflow.ts'

const expression = (text: string) => `$\{{ ${text} }}`
const say = (text: string) => `run: echo "${text}" >> "$GITHUB_STEP_SUMMARY"`
const job = (name: string, ...lines: readonly string[]) =>
  `  ${name}:\n${lines.map((line) => `    ${line}\n`).join('')}`
const steps = (...all: readonly string[]) => `steps: [${all.map((step) => `{ ${step} }`).join(', ')}]`

async function run(...jobs: readonly string[]) {
  const github = await startGitHub()
  const workflow = readWorkflow('a.yml', `jobs:\n${jobs.join('')}`)
  const event = gitHubEvent(github, 'workflow_dispatch')
  const { result, summaries } = await runWorkflow(workflow, { github, event, now: '2026-04-01T04:10:00Z' })
  return { result, said: summaries.map((text) => text.trim()).filter((text) => text !== '') }
}

it.each([
  {
    name: 'the steps of a job in their order',
    jobs: [job('a', steps(say('one'), say('two')))],
    ends: { result: 'success', said: ['one', 'two'] },
  },
  {
    name: 'no step after one that fails, but what always runs or asks for the failure',
    jobs: [
      job(
        'a',
        steps('run: exit 1', say('no'), `if: always(), ${say('always')}`, `if: failure(), ${say('it')}`),
      ),
    ],
    ends: { result: 'failure', said: ['always', 'it'] },
  },
  {
    name: 'a step that may fail, and what asks how it ended',
    jobs: [
      job(
        'a',
        steps(
          'id: x, continue-on-error: true, run: exit 1',
          `if: "steps.x.outcome == 'failure'", ${say('it')}`,
        ),
      ),
    ],
    ends: { result: 'success', said: ['it'] },
  },
  {
    name: 'no job whose condition is not met, and none that needs one that failed',
    jobs: [
      job('a', "if: github.event_name == 'push'", steps(say('no'))),
      job('b', steps('run: exit 1')),
      job('c', 'needs: b', steps(say('no'))),
    ],
    ends: { result: 'failure', said: [] },
  },
  {
    name: 'a job with the output of another',
    jobs: [
      job('a', `outputs: { x: "${expression('github.repository')}" }`, steps('run: echo')),
      job('b', 'needs: [a]', steps(`env: { X: "${expression('needs.a.outputs.x')}" }, ${say('$X')}`)),
    ],
    ends: { result: 'success', said: ['acme/support'] },
  },
])('a workflow runs $name', async ({ jobs, ends }) => {
  expect(await run(...jobs)).toEqual(ends)
})

it.each([
  { name: 'an action that it does not know', line: steps('uses: actions/cache@v6'), says: 'actions/cache' },
  { name: 'a workflow of others', line: 'uses: other/thing/.github/workflows/a.yml@v1', says: 'other/thing' },
  { name: 'a key of a job', line: 'strategy: { matrix: { a: [1] } }', says: '`strategy`' },
  { name: 'a key of a step', line: steps('run: echo, shell: pwsh'), says: '`shell`' },
  { name: 'a context', line: steps(`run: echo, env: { X: "${expression('matrix.x')}" }`), says: 'matrix' },
  { name: 'a function', line: steps('if: cancelled(), run: echo'), says: 'cancelled' },
])('a workflow is refused for $name', async ({ line, says }) => {
  await expect(run(job('a', line))).rejects.toThrow(says)
})
