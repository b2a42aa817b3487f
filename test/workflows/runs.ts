import { mayWrite } from './permissions.ts'
import { eventsOf, keysOf, type Workflow } from './workflow.ts'

export function timeLimits({ named }: Workflow): readonly string[] {
  return named
    .filter(([, job]) => job['timeout-minutes'] === undefined && job.uses === undefined)
    .map(([name]) => `job ${name} has no timeout-minutes`)
}

/** Of a workflow that others call, the caller says what may run beside it. */
export function writersQueue(workflow: Workflow): readonly string[] {
  const isOnlyCalled = Object.keys(eventsOf(workflow)).every((event) => event === 'workflow_call')
  if (isOnlyCalled) return []
  return workflow.named
    .filter(([, job]) => mayWrite(job))
    .flatMap(([name, job]) => {
      const { queue, 'cancel-in-progress': cancels = false } = keysOf(job.concurrency ?? workflow.concurrency)
      return [
        ...(queue === 'max'
          ? []
          : [`job ${name} writes; give it \`concurrency\` with \`queue: max\`, or waiting runs are dropped`]),
        ...(cancels === false ? [] : [`job ${name} writes and may be cancelled halfway`]),
      ]
    })
}

/** Others can fill a cache, and setup-node keeps one unless it is told not to. */
export function writersWithoutCache({ named }: Workflow): readonly string[] {
  return named
    .filter(([, job]) => mayWrite(job))
    .flatMap(([name, { steps = [] }]) =>
      steps
        .filter(({ uses = '', with: inputs = {} }) =>
          uses.startsWith('actions/cache')
            ? true
            : uses.startsWith('actions/setup-node@') && inputs['package-manager-cache'] !== false,
        )
        .map(() => `job ${name} writes, and a cache that others can fill feeds it`),
    )
}

function schedulesOf(workflow: Workflow): readonly Readonly<Record<string, unknown>>[] {
  const { schedule } = eventsOf(workflow)
  return Array.isArray(schedule) ? schedule.map(keysOf) : []
}

export function schedulesNameZone(workflow: Workflow): readonly string[] {
  return schedulesOf(workflow)
    .filter(({ timezone }) => typeof timezone !== 'string')
    .map(({ cron }) => `the schedule \`${cron}\` names no \`timezone\``)
}

/** Minutes that are named one by one, none of them 0: a star or a step would begin with the full hour. */
export function schedulesOffTheHour(workflow: Workflow): readonly string[] {
  return schedulesOf(workflow)
    .filter(({ cron }) => !/^[1-9]\d?(?:,[1-9]\d?)* /.test(String(cron)))
    .map(({ cron }) => `the schedule \`${cron}\` is at the full hour, when runs come late or not at all`)
}
