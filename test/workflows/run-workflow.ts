import { existsSync } from 'node:fs'
import path from 'node:path'
import { temporaryFolder } from '../../packages/testkit/src/index.ts'
import { readFile } from '../repository-files.ts'
import { allFilled, isMet, type Standing, type Texts } from './evaluate.ts'
import { permissionsOf } from './permissions.ts'
import { type Circumstances, type Ended, type Left, runStep } from './run-step.ts'
import { eventsOf, type Job, keysOf, readWorkflow, refuseOthers, type Workflow } from './workflow.ts'
import { filledIn } from './yaml-examples.ts'

const KEYS_OF_JOB =
  /^(?:needs|if|uses|with|secrets|outputs|steps|permissions|runs-on|timeout-minutes|environment)$/
const OUR_WORKFLOW = /^[\w.-]+\/triagebook\/(\.github\/workflows\/[\w-]+\.yml)@/

/**
 * Runs the jobs and steps of a workflow, and of those that it calls, in their order as a runner does: our actions as
 * processes, GitHub's by what they would leave. It refuses what it does not know.
 */
export async function runWorkflow(workflow: Workflow, given: Circumstances): Promise<Ended & Left> {
  const left: Left = { actions: [], summaries: [], artifacts: new Map() }
  return { ...(await runJobs(workflow, given, left)), ...left }
}

async function runJobs(workflow: Workflow, given: Circumstances, left: Left): Promise<Ended> {
  const { github, event, secrets = {}, vars = {} } = given
  const call = keysOf(eventsOf(workflow).workflow_call)
  const inputs = { ...valuesOf(call.inputs, 'default'), ...given.inputs }
  const { owner, repo } = github.repository
  const told = { event: event.payload, event_name: event.name, repository: `${owner}/${repo}` }
  const contexts = { github: told, inputs, secrets, vars }
  const jobs: Record<string, Ended> = {}
  const standing = (more: object, isWell = true): Standing => ({
    contexts: { ...contexts, ...more },
    isWell,
    hasFile: () => false,
  })
  for (const [name, job] of workflow.named) {
    refuseOthers(job, KEYS_OF_JOB)
    const needed = [job.needs ?? []].flat()
    const needs = Object.fromEntries(needed.map((one) => [one, jobs[one]]))
    const now = standing(
      { needs },
      needed.every((one) => jobs[one]?.result === 'success'),
    )
    jobs[name] = isMet(job.if, now) ? await runJob(job, now, given, left) : { result: 'skipped', outputs: {} }
  }
  const isBroken = Object.values(jobs).some(({ result }) => result === 'failure')
  return {
    result: isBroken ? 'failure' : 'success',
    outputs: allFilled(valuesOf(call.outputs, 'value'), standing({ jobs })),
  }
}

async function runJob(job: Job, start: Standing, given: Circumstances, left: Left): Promise<Ended> {
  if (job.uses !== undefined) {
    const [, file] = OUR_WORKFLOW.exec(job.uses) ?? []
    if (file === undefined) throw new Error(`Nothing here runs ${job.uses}.`)
    const [inputs, secrets] = [allFilled(job.with, start), allFilled(keysOf(job.secrets), start)]
    return runJobs(readWorkflow(file, filledIn(readFile(file))), { ...given, inputs, secrets }, left)
  }
  const token = given.github.workflowToken(Object.fromEntries(permissionsOf(job)))
  const place = { given, left, workspace: temporaryFolder(), token }
  const steps: Record<string, { readonly outcome: string; readonly outputs: Texts }> = {}
  let now: Standing = {
    ...start,
    contexts: { ...start.contexts, steps, github: { ...keysOf(start.contexts.github), token } },
    isWell: true,
    hasFile: (file) => existsSync(path.join(place.workspace, file)),
  }
  for (const step of job.steps ?? []) {
    const { result: outcome, outputs } = isMet(step.if, now)
      ? await runStep(step, now, place)
      : { result: 'skipped', outputs: {} }
    if (step.id !== undefined) steps[step.id] = { outcome, outputs }
    if (outcome === 'failure' && step['continue-on-error'] !== true) now = { ...now, isWell: false }
  }
  return { result: now.isWell ? 'success' : 'failure', outputs: allFilled(job.outputs, now) }
}

/** The value that each entry has at a key; none of those that have none. */
function valuesOf(entries: unknown, key: string): Texts {
  const values = Object.entries(keysOf(entries)).map(([name, entry]) => [name, keysOf(entry)[key]] as const)
  return Object.fromEntries(
    values.flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  )
}
