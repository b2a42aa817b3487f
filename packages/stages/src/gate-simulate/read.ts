import { readCodeowners, sameLogin } from '@triagebook/approval'
import { PROBLEMS as OF_FORGE } from '@triagebook/forge'
import { membersOf } from '@triagebook/record/formats'
import { problemsOf, suggestion, TriagebookError } from '@triagebook/record/problem'
import { caseReader, type ReadCase } from '../gate/facts/case-reader.ts'
import type { PortsOf } from '../stage/host.ts'
import type { Inputs } from '../stage/input-table.ts'
import type { GATE_SIMULATE } from './about.ts'
import { problem } from './problems.ts'

const ofForge = problemsOf(OF_FORGE)

/** An open pull request, and who approves it. */
export interface ForSimulation {
  readonly case: ReadCase
  /** As the person writes it on GitHub, where the book knows. */
  readonly login: string
}

/** Reads the pull request as it is now; its commits are fetched into the clone, and nothing of them is checked out. */
export async function readForSimulation(
  { pr, as }: Inputs<typeof GATE_SIMULATE.inputs>,
  { book, environment, forge, remote, now }: PortsOf<'book' | 'environment' | 'forge' | 'remote'>,
): Promise<ForSimulation> {
  const number = numberIn(pr)
  if (forge === undefined || remote === undefined)
    throw new TriagebookError([ofForge('forge/no-token#terminal', {})])
  const at = { folder: book.folder, environment }
  const read = caseReader({ at, forge: await forge(), remote: remote(), now })
  const found = await read(number)
  const { state } = found
  if (state !== 'open') throw new TriagebookError([problem('gate-simulate/not-open', { number, state })])
  return { case: found, login: loginIn(as.replace(/^@/, ''), found) }
}

function numberIn(value: string): number {
  const [, number] = /^#?(\d{1,15})$/.exec(value) ?? []
  if (number === undefined) throw new TriagebookError([problem('gate-simulate/no-number', { value })])
  return Number(number)
}

/** Of the people whom the rules can ask, and of those who wrote the pull request, as they write themselves. */
function loginIn(given: string, { settings, facts }: ReadCase): string {
  const { author, directory, codeowners } = facts
  const owners = codeowners === null ? null : readCodeowners({ path: 'CODEOWNERS', content: codeowners })
  const known = [
    ...membersOf(settings).map(({ login }) => login),
    ...[...directory.forgeTeams.values()].flatMap((members) => [...members]),
    ...(owners?.ok ? owners.value.people : []),
  ]
  const login = [author.login, ...known].find((one) => sameLogin(one, given))
  if (login !== undefined) return login
  const values = { login: given, suggestion: suggestion(given, [...new Set(known)]) }
  throw new TriagebookError([problem('gate-simulate/unknown-person', values)])
}
