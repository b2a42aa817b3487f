import { err, type Result } from '@triagebook/record/problem'
import { problem } from '../problems.ts'
import type { Form, OtherArgument } from '../table/argument.ts'
import type { ParseContext } from './parse-context.ts'
import { type ArgumentRead, readArgument } from './read-argument.ts'

interface AtEnd {
  /** The words before. */
  readonly left: readonly string[]
  readonly read: readonly ArgumentRead[]
}

/**
 * Reads `by <day>` and `who <login>` off the end, in any order and each once. A text before them that is not in quotes
 * may end with such words too, so what is doubtful there is refused.
 */
export function readAtEnd(
  words: readonly string[],
  form: Form,
  example: string,
  context: ParseContext,
): AtEnd {
  const argument = introducedBy(words.at(-2), form)
  const word = words.at(-1)
  if (argument === undefined || word === undefined)
    return { left: words, read: nextWeek(words, form, context) }
  const { left, read } = readAtEnd(
    words.slice(0, -2),
    form.filter((one) => one !== argument),
    example,
    context,
  )
  const result = sureOf(argument, word, left, example, context)
  return { left, read: [...read, { name: argument.name, result }] }
}

function introducedBy(word: string | undefined, form: Form): OtherArgument | undefined {
  return form.find(
    (argument): argument is OtherArgument => 'after' in argument && argument.after === word?.toLowerCase(),
  )
}

function sureOf(
  argument: OtherArgument,
  word: string,
  left: readonly string[],
  example: string,
  context: ParseContext,
): Result<unknown> {
  const result = readArgument(argument, word, [], context)
  const isDoubtful = argument.kind === 'login' && left.length > 1 && result.ok && result.problems.length > 0
  return isDoubtful ? err(problem('decide/unclear-login', { login: word, example })) : result
}

/** `by next friday`, which is one day to some and another to others. */
function nextWeek(words: readonly string[], form: Form, context: ParseContext): readonly ArgumentRead[] {
  const argument = introducedBy(words.at(-3), form)
  if (argument?.kind !== 'day' || words.at(-2)?.toLowerCase() !== 'next') return []
  return [{ name: argument.name, result: readArgument(argument, words.slice(-2).join(' '), [], context) }]
}
