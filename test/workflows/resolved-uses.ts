import { existsSync } from 'node:fs'
import { parse } from 'yaml'
import { ROOT, readFile } from '../repository-files.ts'
import { knownActions, type NeededPermission, ownPermissions } from './action-table.ts'
import { type Permissions, permissionsOf } from './permissions.ts'
import { eventsOf, type Job, keysOf, readWorkflow, type Workflow } from './workflow.ts'

interface Names {
  readonly names: readonly string[]
  /** Of them those that have to be given. */
  readonly required: readonly string[]
}

const NONE: Names = { names: [], required: [] }

/** What is known of something that a workflow uses. */
interface Declared {
  readonly inputs: Names
  readonly secrets: Names
  readonly permissions: readonly NeededPermission[]
}

/** As the examples name this repository. */
const OURS = 'owner/triagebook/'

/** What a workflow uses and nobody knows, inputs that are not declared or missing, and permissions too few or too many. */
export function usesProblems({ named }: Workflow): readonly string[] {
  return named.flatMap(([name, job]) => jobProblems(job).map((problem) => `job ${name}: ${problem}`))
}

function jobProblems(job: Job): readonly string[] {
  const parts: readonly Pick<Job, 'uses' | 'with' | 'secrets'>[] = [job, ...(job.steps ?? [])]
  const used = parts.flatMap(({ uses, with: inputs = {}, secrets }) =>
    uses === undefined ? [] : [{ uses, inputs, secrets: keysOf(secrets), declared: declaredBy(uses) }],
  )
  return [
    ...used.flatMap(({ uses, inputs, secrets, declared }) =>
      typeof declared === 'string'
        ? [`${uses}: ${declared}`]
        : [
            ...nameProblems(`${uses}: input`, inputs, declared.inputs),
            ...nameProblems(`${uses}: secret`, secrets, declared.secrets),
          ],
    ),
    ...permissionProblems(
      permissionsOf(job),
      used.flatMap(({ declared }) => (typeof declared === 'string' ? [] : declared.permissions)),
    ),
  ]
}

/** In words why it cannot be used, where it cannot. */
function declaredBy(uses: string): Declared | string {
  const [target = '', sha] = uses.split('@')
  const own = /^(?:\.\/|\$\/)/.test(target)
    ? target.slice(2)
    : target.startsWith(OURS)
      ? target.slice(OURS.length)
      : null
  if (own?.startsWith('.github/workflows/')) return calledWorkflow(own)
  if (own !== null) return ownAction(own)
  const known = knownActions().find(({ action }) => action === target)
  if (known === undefined) return 'is not in the table of docs/workflows.md'
  if (known.sha !== sha) return `has another commit in the table of docs/workflows.md: ${known.sha}`
  return { inputs: { ...NONE, names: known.inputs }, secrets: NONE, permissions: known.permissions }
}

function ownAction(path: string): Declared | string {
  const file = `${path}/action.yml`
  if (!existsSync(new URL(file, ROOT))) return 'has no action.yml here'
  const permissions = ownPermissions().get(path.replace('actions/', ''))
  if (permissions === undefined) return 'has no permissions in the table of docs/workflows.md'
  return { inputs: namesOf(keysOf(parse(readFile(file))).inputs), secrets: NONE, permissions }
}

function calledWorkflow(path: string): Declared | string {
  if (!existsSync(new URL(path, ROOT))) return 'is no workflow here'
  const workflow = readWorkflow(path, readFile(path))
  const { workflow_call: call } = eventsOf(workflow)
  if (call === undefined) return 'is no workflow that others can call'
  const { inputs, secrets } = keysOf(call)
  const permissions = workflow.named.flatMap(([, job]) =>
    [...permissionsOf(job)].map(([scope, level]) => ({ scope, level, optional: false })),
  )
  return { inputs: namesOf(inputs), secrets: namesOf(secrets), permissions }
}

function namesOf(entries: unknown): Names {
  const declared = Object.entries(keysOf(entries))
  const isRequired = (entry: unknown) => keysOf(entry).required === true
  return {
    names: declared.map(([name]) => name),
    required: declared.flatMap(([name, entry]) => (isRequired(entry) ? [name] : [])),
  }
}

function nameProblems(kind: string, given: object, { names, required }: Names): readonly string[] {
  return [
    ...Object.keys(given)
      .filter((name) => !names.includes(name))
      .map((name) => `${kind} \`${name}\` is unknown`),
    ...required.filter((name) => !(name in given)).map((name) => `${kind} \`${name}\` is missing`),
  ]
}

/** Too few let a step fail, too many let a mistake or a stranger do more than the job ever has to. */
function permissionProblems(granted: Permissions, needed: readonly NeededPermission[]): readonly string[] {
  const isEnough = ({ scope, level }: NeededPermission) =>
    granted.get(scope) === level || granted.get(scope) === 'write'
  const lacking = needed.filter((one) => !one.optional && !isEnough(one))
  const unneeded = [...granted].filter(
    ([scope, level]) => !needed.some((one) => one.scope === scope && one.level === level),
  )
  return [
    ...lacking.map(({ scope, level }) => `a step needs \`${scope}: ${level}\``),
    ...unneeded.map(([scope, level]) => `no step needs \`${scope}: ${level}\``),
  ]
}
