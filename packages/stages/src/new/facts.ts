import { type Problem, type ProblemCode, suggestion } from '@triagebook/record'
import { type Policy, redact } from '@triagebook/redact'
import { oneLine } from '@triagebook/text/plain'
import { type Choices, chosen } from './choices.ts'
import { NO_LOGIN, readLogin } from './login.ts'
import type { NewTicket } from './new-ticket.ts'

/** What was told of a ticket besides its words: each is known to the book, or is written as such a thing is. */
export interface Facts {
  readonly customer: string
  readonly url: string | undefined
  readonly type: string | undefined
  readonly severity: string | undefined
  readonly team: string | undefined
  readonly supportOwner: string | undefined
  readonly engineeringOwner: string | undefined
}

const LINK = /^https?:\/\/[^\s<>"]{1,1900}$/
const LONGEST_ID = 200

/** Reads the facts; `problems` says of each that is none what can stand there. */
export function factsIn(
  ticket: NewTicket,
  choices: Choices,
  policy: Policy,
): { readonly facts: Facts; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const word = (key: keyof Choices) => {
    const written = textOf(ticket[key])
    if (written === undefined) return undefined
    const known = chosen(written, choices[key])
    if (known === null)
      problems.push(refused(key, `cannot be \`${written}\``, suggestion(written, choices[key])))
    return known ?? undefined
  }
  const login = (key: 'supportOwner' | 'engineeringOwner') => {
    const written = textOf(ticket[key])
    if (written === undefined) return undefined
    const found = readLogin(written)
    if (found === null) problems.push(refused(key, NO_LOGIN.what, NO_LOGIN.hint))
    return found ?? undefined
  }
  const own = (key: 'customer' | 'url') => {
    const written = textOf(ticket[key])
    if (written === undefined) return undefined
    const found = Object.keys(redact(written, policy).found)
    if (found.length > 0) problems.push(personal(key, found))
    return written
  }
  const url = own('url')
  if (url !== undefined && !LINK.test(url))
    problems.push(refused('url', 'is no link', 'It begins with https:// and has no spaces.'))
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

function textOf(value: string | undefined): string | undefined {
  const text = oneLine(value ?? '', LONGEST_ID)
  return text === '' ? undefined : text
}

function optionOf(key: keyof NewTicket): string {
  return `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}

function refused(key: keyof NewTicket, what: string, hint: string): Problem {
  return problem('new/not-allowed', `\`${optionOf(key)}\` ${what}.`, hint)
}

/** An id that is redacted would be the same id for everybody. */
function personal(key: 'customer' | 'url', found: readonly string[]): Problem {
  return problem(
    'new/personal-data',
    `\`${optionOf(key)}\` holds what does not belong in the book: ${found.join(', ')}.`,
    key === 'customer'
      ? 'Give the id that your desk or your customer list has for the customer.'
      : 'Give a link without names and tokens in it, or none.',
  )
}

function problem(code: ProblemCode, message: string, hint: string): Problem {
  return { code, severity: 'error', message, hint }
}
