import type { Book, Environment } from '@triagebook/book'
import {
  DECIDED_FIELDS,
  type Instant,
  instant,
  isBlockSigned,
  isEscalationSigned,
  isSetByPerson,
  type TicketRecord,
} from '@triagebook/record'
import { loginOf } from './login-of.ts'
import { personAt } from './person.ts'

const UNKNOWN = 'person:unknown'

/** Who last changed a record, and when: whose its unsigned values are. */
export interface Author {
  readonly login: string
  readonly at: Instant
}

/** The author of a file: of its last commit, or of changes that no commit holds the person at this clone. */
export function authorsIn(book: Book, environment: Environment, now: Date): (path: string) => Author {
  let here: Author | undefined
  return (path) => {
    const author = book.lastAuthor(path)
    if (author !== null) return { login: loginOf(author, book.settings)?.login ?? UNKNOWN, at: author.at }
    here ??= personHere(book, environment, now)
    return here
  }
}

/** A second before the run, so that what the run decides comes after the edit. */
function personHere(book: Book, environment: Environment, now: Date): Author {
  const person = personAt(book, environment, undefined)
  return { login: person.ok ? person.value.login : UNKNOWN, at: instant(new Date(now.getTime() - 1000)) }
}

/** Whether a person has set something in the record, by editing the file, that is not signed yet. */
export function isUnsigned(record: TicketRecord): boolean {
  const { decided, ...triage } = record.triage
  const isEdited = DECIDED_FIELDS.some((field) => {
    const line = decided?.[field]
    return line === undefined ? isSetByPerson(record, field) : line.value !== triage[field]
  })
  return isEdited || !isEscalationSigned(record) || !isBlockSigned(record)
}
