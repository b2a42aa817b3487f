import { expect, it } from 'vitest'
import { RULES, type RuleName } from './rules.ts'
import { readWorkflow } from './workflow.ts'

const SHA = 'a'.repeat(40)
const CHECKOUT = `- uses: actions/checkout@${SHA} # v7.0.1
        with:
          persist-credentials: false
`
const JOB = '    timeout-minutes: 5\n    permissions:\n      contents: read\n'
const WRITER = JOB.replace('read', 'write')
const expression = (name: string) => `$\{{ ${name} }}`

interface Parts {
  readonly on?: string
  /** What stands above the jobs. */
  readonly top?: string
  /** What the job has besides its steps. */
  readonly job?: string
  readonly steps?: readonly string[]
}

function aWorkflow({
  on = '[pull_request]',
  top = 'permissions: {}\n',
  job = JOB,
  steps = [CHECKOUT],
}: Parts): string {
  return `on: ${on}\n${top}jobs:\n  test:\n    runs-on: ubuntu-latest\n${job}    steps:\n${steps.map((step) => `      ${step.trimEnd()}\n`).join('')}`
}

const schedule = (lines: string) => `\n  schedule:\n    - ${lines}`
const queue = (lines: string) => `permissions: {}\nconcurrency:\n  group: a\n${lines}`

const CASES: readonly {
  readonly rule: RuleName
  readonly good: Parts
  readonly bad: Parts
  readonly says: string
}[] = [
  { rule: 'topIsEmpty', good: {}, bad: { top: 'permissions: write-all\n' }, says: '`permissions: {}`' },
  { rule: 'topIsEmpty', good: {}, bad: { top: '' }, says: '`permissions: {}`' },
  { rule: 'jobsAsk', good: { job: '    permissions: {}\n' }, bad: { job: '' }, says: 'names no permissions' },
  { rule: 'jobsAsk', good: {}, bad: { job: '    permissions: read-all\n' }, says: 'names no permissions' },
  { rule: 'noInheritedSecrets', good: {}, bad: { job: '    secrets: inherit\n' }, says: 'every secret' },
  {
    rule: 'pinned',
    good: { steps: [CHECKOUT, '- uses: ./actions/x', '- uses: $/actions/x'] },
    bad: { steps: ['- uses: actions/checkout@v7'] },
    says: 'not pinned',
  },
  { rule: 'pinned', good: {}, bad: { steps: ['- uses: docker://alpine'] }, says: 'not pinned' },
  {
    rule: 'pinned',
    good: {},
    bad: { steps: [`- uses: actions/checkout@${SHA.slice(1)} # v7`] },
    says: 'not pinned',
  },
  { rule: 'versioned', good: {}, bad: { steps: [`- uses: actions/checkout@${SHA}`] }, says: 'no version' },
  {
    rule: 'versioned',
    good: {},
    bad: { steps: [`- uses: actions/checkout@${SHA} # main`] },
    says: 'no version',
  },
  {
    rule: 'ownByCommit',
    good: { on: '[workflow_call]', steps: ['- uses: $/actions/x'] },
    bad: { on: '[workflow_call]', steps: ['- uses: ./actions/x'] },
    says: 'write $/',
  },
  {
    rule: 'ownByCommit',
    good: { steps: ['- uses: ./actions/x'] },
    bad: { on: '[push, workflow_call]', steps: ['- uses: ./actions/x'] },
    says: 'write $/',
  },
  {
    rule: 'tokenNotKept',
    good: {},
    bad: { steps: [`- uses: actions/checkout@${SHA} # v7`] },
    says: 'persist-credentials',
  },
  {
    rule: 'sparse',
    good: {
      steps: [`${CHECKOUT}          sparse-checkout: tickets`, `- uses: o/triagebook/actions/x@${SHA} # v1`],
    },
    bad: { steps: [CHECKOUT, `- uses: o/triagebook/actions/x@${SHA} # v1`] },
    says: 'sparse-checkout',
  },
  {
    rule: 'sparse',
    good: { steps: [CHECKOUT, '- run: npm test', '- uses: ./actions/x'] },
    bad: { steps: [`${CHECKOUT}          filter: tree:0`] },
    says: '`filter`',
  },
  {
    rule: 'sparse',
    good: { job: WRITER, steps: [CHECKOUT, `- uses: o/triagebook/actions/x@${SHA} # v1`] },
    bad: { steps: [CHECKOUT, '- uses: $/actions/x'] },
    says: 'sparse-checkout',
  },
  {
    rule: 'noCodeOfStrangers',
    good: { steps: [`${CHECKOUT}          ref: x`] },
    bad: { on: '[pull_request_target]', steps: [`${CHECKOUT}          ref: x`] },
    says: 'stranger',
  },
  {
    rule: 'noCodeOfStrangers',
    good: {
      on: '[pull_request_target]',
      steps: [`${CHECKOUT}          ref: ${expression('github.event.repository.default_branch')}`],
    },
    bad: {
      on: '[pull_request_target]',
      steps: [`${CHECKOUT}          ref: ${expression('github.event.pull_request.head.sha')}`],
    },
    says: 'stranger',
  },
  {
    rule: 'noneInScripts',
    good: {
      steps: [`- run: echo "$TITLE"\n        env: { TITLE: "${expression('github.event.issue.title')}" }`],
    },
    bad: { steps: [`- run: echo ${expression('github.event.issue.title')}`] },
    says: '`env`',
  },
  {
    rule: 'noneInScripts',
    good: {},
    bad: { steps: [`- uses: a/b@${SHA} # v1\n        with: { script: "${expression('inputs.x')}" }`] },
    says: '`env`',
  },
  {
    rule: 'noTrustInActor',
    good: { job: '    if: github.event.sender.id == 1\n' },
    bad: { job: "    if: github.actor == 'x[bot]'\n" },
    says: 'no proof',
  },
  {
    rule: 'guardsOn',
    good: {},
    bad: { steps: [`${CHECKOUT}          allow-unsafe-pr-checkout: true`] },
    says: 'switched off',
  },
  {
    rule: 'writersQueue',
    good: { top: queue('  queue: max\n'), job: WRITER },
    bad: { job: WRITER },
    says: '`queue: max`',
  },
  {
    rule: 'writersQueue',
    good: {},
    bad: { top: queue('  cancel-in-progress: false\n'), job: WRITER },
    says: '`queue: max`',
  },
  {
    rule: 'writersQueue',
    good: { top: queue('  queue: max\n  cancel-in-progress: false\n'), job: WRITER },
    bad: { top: queue('  queue: max\n  cancel-in-progress: true\n'), job: WRITER },
    says: 'cancelled halfway',
  },
  {
    rule: 'writersQueue',
    good: { on: '[workflow_call]', job: WRITER },
    bad: { on: '[workflow_call, push]', job: WRITER },
    says: '`queue: max`',
  },
  {
    rule: 'writersQueue',
    good: { job: `${WRITER}    concurrency: { group: a, queue: max }\n` },
    bad: { top: queue('  queue: max\n'), job: `${WRITER}    concurrency: a\n` },
    says: '`queue: max`',
  },
  {
    rule: 'writersWithoutCache',
    good: { steps: [`- uses: actions/cache@${SHA} # v6`] },
    bad: { job: WRITER, steps: [`- uses: actions/cache@${SHA} # v6`] },
    says: 'cache',
  },
  {
    rule: 'writersWithoutCache',
    good: {},
    bad: { job: WRITER, steps: [`- uses: actions/cache/restore@${SHA} # v6`] },
    says: 'cache',
  },
  {
    rule: 'writersWithoutCache',
    good: {
      job: WRITER,
      steps: [`- uses: actions/setup-node@${SHA} # v7\n        with: { package-manager-cache: false }`],
    },
    bad: { job: WRITER, steps: [`- uses: actions/setup-node@${SHA} # v7`] },
    says: 'cache',
  },
  {
    rule: 'schedulesNameZone',
    good: { on: schedule('{ cron: "7 5 * * 1-5", timezone: Europe/Berlin }') },
    bad: { on: schedule('cron: "7 5 * * 1-5"') },
    says: '`timezone`',
  },
  {
    rule: 'schedulesOffTheHour',
    good: { on: schedule('cron: "7,37 5 * * *"') },
    bad: { on: schedule('cron: "0 5 * * *"') },
    says: 'full hour',
  },
  {
    rule: 'schedulesOffTheHour',
    good: { on: schedule('cron: "10 5 * * *"') },
    bad: { on: schedule('cron: "7,0 5 * * *"') },
    says: 'full hour',
  },
  {
    rule: 'schedulesOffTheHour',
    good: { on: schedule('cron: "59 * * * *"') },
    bad: { on: schedule('cron: "*/15 5 * * *"') },
    says: 'full hour',
  },
  { rule: 'timeLimits', good: {}, bad: { job: '    permissions: {}\n' }, says: 'timeout-minutes' },
  {
    rule: 'timeLimits',
    good: { job: `    uses: a/b/.github/workflows/c.yml@${SHA} # v1\n`, steps: [] },
    bad: { job: '' },
    says: 'timeout-minutes',
  },
]

const broken = (rule: RuleName, parts: Parts) =>
  RULES[rule](readWorkflow('a.yml', aWorkflow(parts))).join('\n')

it.each(CASES)(
  '$rule: lets the good one pass, and says of the bad one $says',
  ({ rule, good, bad, says }) => {
    expect(broken(rule, good)).toBe('')
    expect(broken(rule, bad)).toContain(says)
  },
)

it('every rule has a case', () => {
  expect(Object.keys(RULES).filter((name) => !CASES.some(({ rule }) => rule === name))).toEqual([])
})

it('the page of an action may show a whole checkout', () => {
  const parts = { steps: [CHECKOUT, `- uses: o/triagebook/actions/x@${SHA} # v1`] }
  expect(RULES.sparse(readWorkflow('actions/x/README.md', aWorkflow(parts)))).toEqual([])
})
