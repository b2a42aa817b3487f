import { readinessOf } from '../readiness/readiness-of.ts'
import type { PortsOf } from '../stage/host.ts'
import type { Inputs } from '../stage/input-table.ts'
import type { GATE } from './about.ts'
import { choosePulls } from './choose-pulls.ts'
import { caseReader } from './facts/case-reader.ts'
import type { ForGate } from './plan.ts'
import { readPull } from './read-pull.ts'

type Ports = PortsOf<'book' | 'environment' | 'forge' | 'remote' | 'trigger'>

/** The pull requests of a job; each is read when its turn comes. */
export async function readForGate(
  { requestReviews }: Inputs<typeof GATE.inputs>,
  ports: Ports,
): Promise<ForGate> {
  const { book, now, trigger } = ports
  if (trigger === undefined || ports.forge === undefined || ports.remote === undefined)
    throw new Error('The gate needs a host with a token that says what to judge.')
  const [forge, at] = [await ports.forge(), { folder: book.folder, environment: ports.environment }]
  const open = await forge.pulls.list({ state: 'open' })
  const { pulls, ...chosen } = choosePulls(trigger, open, now)
  const readiness = readinessOf(book)
  const known = {
    open,
    defaultBranch: (await forge.repository()).defaultBranch,
    readCase: caseReader({ at, forge, remote: ports.remote() }),
    at,
    // `validate` says what is wrong with it.
    readiness: readiness?.ok ? readiness.value : null,
    pageOf: book.pageOf,
    now,
    requestReviews,
  }
  return {
    ...chosen,
    pulls: (async function* () {
      for (const pull of pulls) yield await readPull(pull, known)
    })(),
  }
}
