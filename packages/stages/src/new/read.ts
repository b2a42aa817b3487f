import type { Playbook } from '@triagebook/playbook'
import type { Actor } from '@triagebook/record'
import type { Settings } from '@triagebook/record/formats'
import { asWarning, type Problem } from '@triagebook/record/problem'
import type { Policy } from '@triagebook/redact'
import type { ReadinessRules, RuleBook } from '@triagebook/rules'
import { orThrow } from '../book/open-book.ts'
import { personAt } from '../book/people/person.ts'
import { policyOf } from '../book/rules/policy-of.ts'
import { rulesOf } from '../book/rules/rules-of.ts'
import { ticketTemplates } from '../book/ticket-templates.ts'
import { readinessOf } from '../readiness/readiness-of.ts'
import type { PortsOf } from '../stage/host.ts'
import type { Inputs } from '../stage/input-table.ts'
import type { NEW } from './about.ts'
import type { NewTicket } from './new-ticket.ts'

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
  /** Null in a book without criteria. */
  readonly readiness: ReadinessRules | null
  /** What the text of a new ticket has, by its type. */
  readonly templates: readonly Playbook[]
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
  // Nobody should lose what they typed because nobody knows who they are.
  const writer = (): Actor => {
    const person = personAt(book, environment, as)
    if (as !== undefined || person.ok) return orThrow(person, problems).login
    problems.push(...person.problems.map(asWarning))
    return 'person:unknown'
  }
  const criteria = readinessOf(book)
  return {
    ticket,
    yaml,
    settings: book.settings,
    policy: orThrow(policyOf(book), problems),
    // That a file of rules is missing is for validate to say.
    rules: orThrow(rulesOf(book)),
    readiness: criteria === null ? null : orThrow(criteria),
    templates: ticketTemplates(book, problems),
    paths: book.recordPaths(),
    by: writer(),
    problems,
  }
}
