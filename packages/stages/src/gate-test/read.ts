import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type Directory, type Policy, readCodeowners, readPolicy } from '@triagebook/approval'
import type { CasesFile } from '@triagebook/record'
import { readCasesFile } from '@triagebook/record/formats'
import type { Place, Problem } from '@triagebook/record/problem'
import type { Shaped } from '@triagebook/record/yaml'
import { orThrow } from '../book/open-book.ts'
import { directoryOf } from '../gate/facts/directory-of.ts'
import type { PortsOf } from '../stage/host.ts'
import type { Inputs } from '../stage/input-table.ts'
import type { GATE_TEST } from './about.ts'

export interface ForGateTest {
  readonly policy: Policy
  readonly file: Shaped<CasesFile>
  /** Of the book’s settings, with the teams on GitHub that the file of cases has. */
  readonly directory: Directory
  readonly codeowners: string | null
  readonly problems: readonly Problem[]
}

export function readForGateTest(
  inputs: Inputs<typeof GATE_TEST.inputs>,
  { book, folder }: PortsOf<'book'>,
): ForGateTest {
  const problems: Problem[] = []
  const named = (file: string) => ({
    path: path.relative(folder, file).split(path.sep).join('/'),
    content: readFileSync(file, 'utf8'),
  })
  const policy = orThrow(readPolicy(named(inputs.policy), book.settings), problems)
  const cases = named(inputs.cases)
  const file = orThrow(readCasesFile(cases.path, cases.content), problems)
  const { codeowners = null, 'github-teams': teams = {} } = file.value
  if (codeowners !== null) problems.push(...problemsOfOwners(codeowners, file.place(['codeowners'])))
  return {
    policy,
    file,
    directory: { ...directoryOf(book.settings), forgeTeams: forgeTeams(teams) },
    codeowners,
    problems,
  }
}

/** At the place where the text of CODEOWNERS begins. */
function problemsOfOwners(content: string, at: Place): readonly Problem[] {
  return readCodeowners({ path: at.path, content }).problems.map((problem) => ({ ...problem, at }))
}

function forgeTeams(teams: Readonly<Record<string, readonly string[]>>): Directory['forgeTeams'] {
  return new Map(
    Object.entries(teams).map(([team, members]) => [
      team.toLowerCase(),
      new Set(members.map((login) => login.toLowerCase())),
    ]),
  )
}
