import { err, ok, type Problem, type Result } from '@triagebook/record/problem'
import { problem } from '../problems.ts'
import type { Argument, Form, Literal } from '../table/argument.ts'
import { COMMANDS, type CommandEntry, type CommandName, exampleOf } from '../table/commands.ts'
import { usageOf } from '../table/usage.ts'
import type { ParseContext } from './parse-context.ts'
import { type ArgumentRead, readArgument } from './read-argument.ts'
import { readAtEnd } from './read-at-end.ts'
import { readText } from './read-text.ts'
import { sideOf } from './side-of.ts'

type Slot = Exclude<Argument, Literal>

/** Reads what stands after the tickets of a command; every problem at once. */
export function readForm(
  name: CommandName,
  words: readonly string[],
  context: ParseContext,
): Result<Readonly<Record<string, unknown>>> {
  const { forms }: CommandEntry = COMMANDS[name]
  const form = formFor(forms, words)
  const { left, read: atEnd } = readAtEnd(words, form, context.prefix + exampleOf(name, form), context)
  const { read, rest } = readInOrder(name, form, left, context)
  const all = [...read, ...atEnd]
  const problems = [...all.flatMap(({ result }) => result.problems), ...unexpected(name, rest, context)]
  const [first, ...others] = problems.filter(({ severity }) => severity === 'error')
  if (first !== undefined) return err(first, ...others)
  const values = all.flatMap((one) => (one.result.ok ? [[one.name, one.result.value] as const] : []))
  return ok(Object.fromEntries(values), problems)
}

/** The form whose literal word comes first, else the one without such a word. */
function formFor(forms: CommandEntry['forms'], [first = '']: readonly string[]): Form {
  const literalOf = ([argument]: Form) => (argument?.kind === 'literal' ? argument.word : undefined)
  return (
    forms.find((form) => literalOf(form) === first.toLowerCase()) ??
    forms.find((form) => literalOf(form) === undefined) ??
    forms[0]
  )
}

function readInOrder(
  name: CommandName,
  form: Form,
  words: readonly string[],
  context: ParseContext,
): { readonly read: readonly ArgumentRead[]; readonly rest: readonly string[] } {
  const read: ArgumentRead[] = []
  let rest = words
  for (const argument of form) {
    if ('after' in argument) continue
    const used = argument.kind === 'text' ? rest : rest.slice(0, 1)
    rest = rest.slice(used.length)
    if (argument.kind === 'literal') continue
    const result = readWords(argument, used, name, context) ?? absent(argument, name, form, read, context)
    if (result !== null) read.push({ name: argument.name, result })
  }
  return { read, rest }
}

/** Null where the words say nothing. */
function readWords(
  argument: Slot,
  words: readonly string[],
  name: CommandName,
  context: ParseContext,
): Result<unknown> | null {
  if (argument.kind === 'text') {
    const text = readText(words)
    return text.ok && text.value === '' ? null : text
  }
  const [word] = words
  return word === undefined ? null : readArgument(argument, word, literalsOf(name, argument), context)
}

/** Null where the argument may be left out. */
function absent(
  argument: Slot,
  name: CommandName,
  form: Form,
  read: readonly ArgumentRead[],
  { settings, prefix }: ParseContext,
): Result<unknown> | null {
  if (argument.optional === true) return null
  if (argument.optional === 'derived') {
    const login = read.find((one) => one.name === 'login')?.result
    return login?.ok && typeof login.value === 'string'
      ? sideOf(login.value, settings, `${prefix}${name} <ids> ${login.value} engineering`)
      : null
  }
  const example = prefix + exampleOf(name, form)
  return err(problem('decide/missing-argument', { command: name, what: argument.what, example }))
}

/** The words that may stand in the place of a form's first argument. */
function literalsOf(name: CommandName, argument: Slot): readonly string[] {
  const { forms }: CommandEntry = COMMANDS[name]
  if (!forms.some(([first]) => first === argument)) return []
  return forms.flatMap(([first]) => (first?.kind === 'literal' ? first.word : []))
}

function unexpected(
  name: CommandName,
  [word]: readonly string[],
  { prefix }: ParseContext,
): readonly Problem[] {
  if (word === undefined) return []
  const usage = usageOf(name)
    .map((line) => `\`${prefix}${line}\``)
    .join(' or ')
  return [problem('decide/unexpected-word', { command: name, word, usage })]
}
