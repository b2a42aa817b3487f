import type { Problem } from '@triagebook/record/problem'
import { oneLine } from '@triagebook/text/plain'
import { inWords } from './in-words.ts'
import type { NewTicket } from './new-ticket.ts'
import { problem } from './problems.ts'

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

/** What a valid record needs and is missing. */
export function missingIn(ticket: NewTicket): readonly Needed[] {
  return neededFor(ticket).filter(
    ({ key }) => isEmpty(ticket[key]) && !(key === 'team' && !isEmpty(ticket.engineeringOwner)),
  )
}

/** One problem that names everything that is missing, and the command to type. The person's text is not repeated. */
export function missingProblems(ticket: NewTicket): readonly Problem[] {
  const missing = missingIn(ticket)
  if (missing.length === 0) return []
  const options = neededFor(ticket).map(({ option }) => option)
  return [
    problem('new/missing', {
      what: inWords(missing.map(({ what }) => what)),
      options: [...options, ...(ticket.escalate ? ['--escalate'] : [])].join(' '),
    }),
  ]
}

function neededFor({ escalate }: NewTicket): readonly Needed[] {
  return escalate ? [...ALWAYS, ...ONCE_ESCALATED] : ALWAYS
}

function isEmpty(value: NewTicket[keyof NewTicket]): boolean {
  return value === undefined || (typeof value === 'string' && oneLine(value, 10) === '')
}
