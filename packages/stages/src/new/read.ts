import { cloneUser } from '@triagebook/book'
import type { Actor } from '@triagebook/record'
import type { Settings } from '@triagebook/record/formats'
import { type Problem, TriagebookError } from '@triagebook/record/problem'
import type { Policy } from '@triagebook/redact'
import type { RuleBook } from '@triagebook/rules'
import { loginOf } from '../book/login-of.ts'
import { orThrow } from '../book/open-book.ts'
import { policyOf } from '../book/policy-of.ts'
import { rulesOf } from '../book/rules-of.ts'
import type { PortsOf } from '../stage/host.ts'
import type { Inputs } from '../stage/input-table.ts'
import type { NEW } from './about.ts'
import { readLogin } from './login.ts'
import type { NewTicket } from './new-ticket.ts'
import { problem } from './problems.ts'

/** What the person said, and what a new record depends on besides. */
export interface ForNew extends Around {
  readonly ticket: NewTicket
  readonly yaml: boolean
}

/** What a new record depends on besides what the person said. */
export interface Around {
  readonly settings: Settings
  readonly policy: Policy
  readonly rules: RuleBook
  /** The records that the book has. */
  readonly paths: readonly string[]
  readonly by: Actor
  readonly problems: readonly Problem[]
}

export function readForNew(
  { as, yaml, ...ticket }: Inputs<typeof NEW.inputs>,
  { book, environment }: PortsOf<'book' | 'environment'>,
): ForNew {
  const problems: Problem[] = []
  const user = () => cloneUser({ folder: book.folder, environment }) ?? { name: '', email: '' }
  return {
    ticket,
    yaml,
    settings: book.settings,
    policy: orThrow(policyOf(book), problems),
    // That a file of rules is missing is for validate to say.
    rules: orThrow(rulesOf(book)),
    paths: book.recordPaths(),
    by: as === undefined ? loginOf(user()) : login(as),
    problems,
  }
}

function login(given: string): Actor {
  const found = readLogin(given)
  if (found !== null) return found
  throw new TriagebookError([problem('new/not-allowed#login', { option: '--as' })])
}
