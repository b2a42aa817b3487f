import { parse } from 'yaml'

const PINNED = /^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/
const VERSION_COMMENT = /^\s*(?:- )?uses:\s*\S+@[0-9a-f]{40} # v\d+(?:\.\d+)*$/

interface Step {
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}

interface Job {
  readonly permissions?: unknown
  readonly 'timeout-minutes'?: number
  readonly secrets?: unknown
  readonly uses?: string
  readonly steps?: readonly Step[]
}

interface Workflow {
  readonly on?: unknown
  readonly permissions?: unknown
  readonly jobs?: Readonly<Record<string, Job>>
}

/** What of SECURITY.md (T1 to T5, T17 to T19) a workflow breaks, in words; nothing where it is sound. */
export function workflowHoles(text: string): readonly string[] {
  const workflow: Workflow = parse(text)
  const jobs = Object.entries(workflow.jobs ?? {})
  return [
    ...(isEmptyMap(workflow.permissions)
      ? []
      : ['the top needs `permissions: {}`; each job asks for its own']),
    ...jobs.flatMap(([name, job]) => jobHoles(job).map((hole) => `job ${name}: ${hole}`)),
    ...stepHoles(jobs.flatMap(([, { steps = [] }]) => steps)),
    ...(actsForStrangers(workflow.on) ? strangerHoles(jobs.flatMap(([, { steps = [] }]) => steps)) : []),
    ...textHoles(text),
  ]
}

/** The same for the steps of a composite action; an action that runs on Node has none. */
export function actionHoles(text: string): readonly string[] {
  const { runs }: { runs: { steps?: readonly Step[] } } = parse(text)
  return [...stepHoles(runs.steps ?? []), ...textHoles(text)]
}

function jobHoles({ permissions, secrets, uses, steps = [], ...job }: Job): readonly string[] {
  const writes = JSON.stringify(permissions ?? {}).includes('write')
  const caches = steps.some((step) => step.uses?.startsWith('actions/cache'))
  return [
    ...(permissions === undefined ? ['it names no permissions'] : []),
    ...(job['timeout-minutes'] === undefined && uses === undefined ? ['it has no timeout-minutes'] : []),
    ...(secrets === 'inherit' ? ['it hands on every secret'] : []),
    ...(writes && caches ? ['a cache that others can fill feeds a job that writes'] : []),
  ]
}

function stepHoles(steps: readonly Step[]): readonly string[] {
  return steps.flatMap(({ uses, run, with: inputs = {} }) => [
    ...(uses !== undefined && !uses.startsWith('./') && !PINNED.test(uses)
      ? [`${uses} is not pinned to a commit`]
      : []),
    ...(/\$\{\{/.test(run ?? '') ? ['an expression stands in `run`; give the value by `env`'] : []),
    ...(/\$\{\{/.test(String(inputs.script ?? ''))
      ? ['an expression stands in a script; give the value by `env`']
      : []),
    ...(uses?.startsWith('actions/checkout@') && inputs['persist-credentials'] !== false
      ? ['checkout keeps the token; set `persist-credentials: false`']
      : []),
  ])
}

function strangerHoles(steps: readonly Step[]): readonly string[] {
  return steps.some(({ uses, with: inputs = {} }) => uses?.startsWith('actions/checkout@') && 'ref' in inputs)
    ? ['it runs with rights on a stranger’s event and checks out what the event names']
    : []
}

function textHoles(text: string): readonly string[] {
  const lines = text.split('\n')
  const unversioned = lines.filter(
    (line) => /\buses:\s*[^\s.]\S*@[0-9a-f]{40}/.test(line) && !VERSION_COMMENT.test(line),
  )
  return [
    ...unversioned.map((line) => `no version stands behind ${line.trim()}`),
    ...(/allow-unsafe-pr-checkout|ACTIONS_ALLOW_UNSECURE_COMMANDS/.test(text)
      ? ['a guard is switched off']
      : []),
    ...(/github\.actor\b/.test(text) ? ['github.actor is no proof of who it was'] : []),
  ]
}

function actsForStrangers(on: unknown): boolean {
  return /pull_request_target|workflow_run|issue_comment/.test(JSON.stringify(on ?? ''))
}

function isEmptyMap(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0
}
