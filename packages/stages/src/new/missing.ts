import type { Problem } from '@triagebook/record'
import { oneLine } from '@triagebook/text/plain'
import { inWords } from './in-words.ts'
import type { NewTicket } from './new-ticket.ts'

interface Needed {
  readonly key: keyof NewTicket
  /** As it is typed. */
  readonly option: string
  readonly what: string
}

const ALWAYS: readonly Needed[] = [
  { key: 'title', option: '--title "..."', what: 'a title' },
  { key: 'customer', option: '--customer <id>', what: 'a customer' },
]

const ONCE_ESCALATED: readonly Needed[] = [
  { key: 'reason', option: '--reason "..."', what: 'the reason for the escalation' },
  { key: 'severity', option: '--severity <critical, major or minor>', what: 'a severity' },
  { key: 'supportOwner', option: '--support-owner <login>', what: 'a support owner' },
  { key: 'team', option: '--team <team>', what: 'a team or an engineering owner' },
]

/** What has to be known of the ticket and was not told: nothing but what a record needs to be valid at once. */
export function missingIn(ticket: NewTicket): readonly Needed[] {
  return neededFor(ticket).filter(
    ({ key }) => isEmpty(ticket[key]) && !(key === 'team' && !isEmpty(ticket.engineeringOwner)),
  )
}

/** One problem that names all that is missing, and the command with it; the person's words are not repeated. */
export function missingProblems(ticket: NewTicket): readonly Problem[] {
  const missing = missingIn(ticket)
  if (missing.length === 0) return []
  const options = neededFor(ticket).map(({ option }) => option)
  return [
    {
      code: 'new/missing',
      severity: 'error',
      message: `The record still needs ${inWords(missing.map(({ what }) => what))}.`,
      hint: `Type: triagebook new ${[...options, ...(ticket.escalate ? ['--escalate'] : [])].join(' ')}. On a terminal, triagebook new asks for them.`,
    },
  ]
}

function neededFor({ escalate }: NewTicket): readonly Needed[] {
  return escalate ? [...ALWAYS, ...ONCE_ESCALATED] : ALWAYS
}

function isEmpty(value: NewTicket[keyof NewTicket]): boolean {
  return value === undefined || (typeof value === 'string' && oneLine(value, 10) === '')
}
