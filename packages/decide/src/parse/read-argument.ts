import type { Result } from '@triagebook/record/problem'
import type { OtherArgument, WordArgument } from '../table/argument.ts'
import { findTicket } from './find-ticket.ts'
import type { ParseContext } from './parse-context.ts'
import { readDay } from './read-day.ts'
import { readLogin } from './read-login.ts'
import { readLink, readTarget } from './read-target.ts'
import { readText } from './read-text.ts'
import { readWord } from './read-word.ts'

/** What was read for one argument of a command. */
export interface ArgumentRead {
  readonly name: string
  readonly result: Result<unknown>
}

/** Reads one word as what the argument takes; `others` are words that may stand in its place. */
export function readArgument(
  argument: WordArgument | OtherArgument,
  word: string,
  others: readonly string[],
  context: ParseContext,
): Result<unknown> {
  switch (argument.kind) {
    case 'word':
      return readWord(word, argument, others, context)
    case 'text':
      return readText([word])
    case 'login':
      return readLogin(word, context.settings)
    case 'day':
      return readDay(word, context)
    case 'link':
      return readLink(word)
    case 'ticket':
      return findTicket(word, context)
    case 'target':
      return readTarget(word, context)
  }
}
