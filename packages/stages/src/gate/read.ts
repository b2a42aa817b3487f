import { type Forge, PROBLEMS as OF_FORGE } from '@triagebook/forge'
import { asWarning, type Problem, problemsOf, TriagebookError } from '@triagebook/record/problem'
import { orThrow } from '../book/open-book.ts'
import { personAt } from '../book/people/person.ts'
import { readinessOf } from '../readiness/readiness-of.ts'
import type { PortsOf } from '../stage/host.ts'
import type { Inputs } from '../stage/input-table.ts'
import type { GATE } from './about.ts'
import { choosePulls, none } from './choose-pulls.ts'
import { caseReader } from './facts/case-reader.ts'
import { localCase } from './local/local-case.ts'
import type { ForBranch, ForGate } from './plan.ts'
import type { ForQueue } from './plan-queue.ts'
import { checkNameOf } from './protection/check-name.ts'
import { protectionProblems } from './protection/protection-problems.ts'
import { type GateRun, readPull } from './read-pull.ts'
import { readQueue } from './read-queue.ts'

const ofForge = problemsOf(OF_FORGE)

type Ports = PortsOf<'book' | 'environment' | 'forge' | 'remote' | 'trigger'>

/** The pull requests of a job, each read when its turn comes; at a terminal the branch of the clone. */
export async function readForGate(
  { requestReviews, base, as }: Inputs<typeof GATE.inputs>,
  ports: Ports,
): Promise<ForGate | ForBranch | ForQueue> {
  const { book, environment, now, trigger } = ports
  const at = { folder: book.folder, environment }
  if (trigger === undefined) {
    const { login } = orThrow(personAt(book, environment, as))
    return { local: await localCase({ at, base, login, now }) }
  }
  if (ports.forge === undefined || ports.remote === undefined)
    throw new TriagebookError([ofForge('forge/no-token#action', {})])
  const forge = await ports.forge()
  const open = await forge.pulls.list({ state: 'open' })
  const readiness = readinessOf(book)
  const remote = ports.remote()
  const known: GateRun = {
    open,
    defaultBranch: (await forge.repository()).defaultBranch,
    readCase: caseReader({ at, forge, remote, now }),
    at,
    // `validate` says what is wrong with it.
    readiness: readiness?.ok ? readiness.value : null,
    account: (await forge.account()).login,
    pageOf: book.pageOf,
    now,
    requestReviews,
  }
  const queue = trigger.kind === 'group' ? await readQueue(trigger, { forge, remote, at }, known) : null
  if (queue !== null) return queue
  const { pulls, ...chosen } =
    trigger.kind === 'group' ? none('The group is merged already.') : choosePulls(trigger, open, now)
  return {
    ...chosen,
    warnings: trigger.kind === 'sweep' ? await protectionOf(forge, known.defaultBranch) : [],
    pulls: (async function* () {
      for (const pull of pulls) yield await readPull(pull, known)
    })(),
  }
}

/** Pull requests are judged all the same where that cannot be read. */
async function protectionOf(forge: Forge, branch: string): Promise<readonly Problem[]> {
  try {
    return protectionProblems({
      branch,
      check: checkNameOf(branch, branch),
      required: await forge.branches.requiredChecks(branch),
      // A workflow’s token never sees it.
      older: { kind: 'unseen' },
    })
  } catch (error) {
    if (error instanceof TriagebookError) return error.problems.map(asWarning)
    throw error
  }
}
