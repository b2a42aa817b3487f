import { type Problem, suggestion } from '@triagebook/record/problem'
import { type Policy, redact } from '@triagebook/redact'
import { oneLine } from '@triagebook/text/plain'
import { kebabCase } from '../stage/input-table.ts'
import { type Choices, chosen } from './choices.ts'
import { readLogin } from './login.ts'
import type { NewTicket } from './new-ticket.ts'
import { problem } from './problems.ts'
import { tooLong } from './words.ts'

/** What a person said of a ticket besides its text: each is known to the book, or has the right form. */
export interface Facts {
  readonly customer: string
  readonly url: string | undefined
  readonly type: string | undefined
  readonly severity: string | undefined
  readonly team: string | undefined
  readonly supportOwner: string | undefined
  readonly engineeringOwner: string | undefined
}

const LINK = /^https?:\/\/[^\s<>"]+$/
/** As in the record's schema. */
const LONGEST = { customer: 300, url: 2000 } as const
const LONGEST_WORD = 200

/** Reads the facts; `problems` says of each that is not allowed what is. */
export function factsIn(
  ticket: Partial<NewTicket>,
  choices: Choices,
  policy: Policy,
): { readonly facts: Facts; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const word = (key: keyof Choices) => {
    const written = textOf(ticket[key])
    if (written === undefined) return undefined
    const known = chosen(written, choices[key])
    if (known !== null) return known
    const values = { option: optionOf(key), value: written, suggestion: suggestion(written, choices[key]) }
    problems.push(problem('new/not-allowed#word', values))
    return undefined
  }
  const login = (key: 'supportOwner' | 'engineeringOwner') => {
    const written = textOf(ticket[key])
    if (written === undefined) return undefined
    const found = readLogin(written)
    if (found === null) problems.push(problem('new/not-allowed#login', { option: optionOf(key) }))
    return found ?? undefined
  }
  const own = (key: 'customer' | 'url') => {
    const written = textOf(ticket[key], Number.POSITIVE_INFINITY)
    if (written === undefined) return undefined
    problems.push(...tooLong(optionOf(key), written, LONGEST[key]))
    const kinds = Object.keys(redact(written, policy).found)
    // A redacted id would be the same id for everybody.
    if (kinds.length > 0)
      problems.push(problem(`new/personal-data#${key}`, { option: optionOf(key), kinds: kinds.join(', ') }))
    return written
  }
  const url = own('url')
  if (url !== undefined && !LINK.test(url))
    problems.push(problem('new/not-allowed#link', { option: optionOf('url') }))
  const facts: Facts = {
    customer: own('customer') ?? '',
    url,
    type: word('type'),
    severity: word('severity'),
    team: word('team'),
    supportOwner: login('supportOwner'),
    engineeringOwner: login('engineeringOwner'),
  }
  return { facts, problems }
}

function textOf(value: string | undefined, limit = LONGEST_WORD): string | undefined {
  const text = oneLine(value ?? '', limit)
  return text === '' ? undefined : text
}

function optionOf(key: keyof NewTicket): string {
  return `--${kebabCase(key)}`
}
