import { type Book, cloneUser } from '@triagebook/book'
import { type Actor, type Problem, type Settings, TriagebookError } from '@triagebook/record'
import type { Policy } from '@triagebook/redact'
import type { RuleBook } from '@triagebook/rules'
import { loginOf } from '../login-of.ts'
import { bookAt, orThrow } from '../open-book.ts'
import { policyOf } from '../policy-of.ts'
import { rulesOf } from '../rules-of.ts'
import type { NewInputs } from './inputs.ts'
import { NO_LOGIN, readLogin } from './login.ts'

/** What a new record depends on besides what the person tells. */
export interface Around {
  readonly book: Book
  readonly settings: Settings
  readonly policy: Policy
  readonly rules: RuleBook
  /** The records that stand already. */
  readonly paths: readonly string[]
  readonly by: Actor
  readonly problems: readonly Problem[]
}

export async function readForNew({ book: start, as }: Pick<NewInputs, 'book' | 'as'>): Promise<Around> {
  const book = await bookAt(start)
  const problems: Problem[] = []
  return {
    book,
    settings: book.settings,
    policy: orThrow(policyOf(book), problems),
    // That a file of rules is missing is validate's to say.
    rules: orThrow(rulesOf(book)),
    paths: book.recordPaths(),
    by: as === undefined ? loginOf(cloneUser(book.folder) ?? { name: '', email: '' }) : login(as),
    problems,
  }
}

function login(given: string): Actor {
  const found = readLogin(given)
  if (found !== null) return found
  throw new TriagebookError([
    {
      code: 'new/not-allowed',
      severity: 'error',
      message: `\`--as\` ${NO_LOGIN.what}.`,
      hint: NO_LOGIN.hint,
    },
  ])
}
