import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type Directory, type Policy, readPolicy } from '@triagebook/approval'
import type { CasesFile } from '@triagebook/record'
import { readCasesFile } from '@triagebook/record/formats'
import type { Problem } from '@triagebook/record/problem'
import type { Shaped } from '@triagebook/record/yaml'
import { orThrow } from '../book/open-book.ts'
import { directoryOf } from '../gate/facts/directory-of.ts'
import type { PortsOf } from '../stage/host.ts'
import type { Inputs } from '../stage/input-table.ts'
import type { GATE_TEST } from './about.ts'

export interface ForGateTest {
  readonly policy: Policy
  readonly file: Shaped<CasesFile>
  /** Of the book’s settings: members of GitHub’s teams are not known. */
  readonly directory: Directory
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
  return {
    policy,
    file: orThrow(readCasesFile(cases.path, cases.content), problems),
    directory: { ...directoryOf(book.settings), forgeTeams: new Map() },
    problems,
  }
}
