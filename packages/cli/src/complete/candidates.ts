import { completionsFor } from '@triagebook/decide/complete'
import { isCommandName } from '@triagebook/decide/table'
import type { InputSpec, InputTable } from '@triagebook/stages'
import { kebabCase } from '@triagebook/stages'
import type { Completable } from '@triagebook/stages/complete'
import { STAGES } from '@triagebook/stages/registry'
import type { Command, Option } from 'commander'

/** Opens the book that the command line names, or the one where the person stands. */
type Open = (book: string | undefined) => Promise<Completable | null>

/** What the last of the words, perhaps empty, can become. */
export async function candidatesFor(
  words: readonly string[],
  program: Command,
  open: Open,
): Promise<readonly string[]> {
  const typed = words.at(-1) ?? ''
  const { line, given, waiting } = readLine(words.slice(0, -1), program)
  const command = commandIn(line, program)
  const book = () => open(given.get('--book'))
  const found = async () => {
    if (waiting !== undefined) return valuesOf(inputOf(waiting, line[0]), await book())
    if (typed.startsWith('-')) return optionsOf(command, program).map(({ long }) => long ?? '')
    if (command === undefined) return line.length > 0 ? [] : commandNames(program)
    return argumentsOf(command, [...line, typed], book)
  }
  return (await found()).filter((word) => word.toLowerCase().startsWith(typed.toLowerCase()))
}

interface Line {
  /** The command and its arguments. */
  readonly line: readonly string[]
  readonly given: ReadonlyMap<string, string>
  /** The option whose value comes next. */
  readonly waiting: Option | undefined
}

function readLine(words: readonly string[], program: Command): Line {
  const line: string[] = []
  const given = new Map<string, string>()
  let waiting: Option | undefined
  for (const word of words) {
    if (waiting?.long != null) {
      given.set(waiting.long, word)
      waiting = undefined
    } else if (word.startsWith('-')) {
      const option = optionsOf(commandIn(line, program), program).find(({ long, short }) =>
        [long, short].includes(word),
      )
      waiting = option?.required ? option : undefined
    } else line.push(word)
  }
  return { line, given, waiting }
}

function commandIn([name]: readonly string[], program: Command): Command | undefined {
  return program.commands.find((command) => command.name() === name)
}

function commandNames(program: Command): readonly string[] {
  return program
    .createHelp()
    .visibleCommands(program)
    .map((command) => command.name())
}

function optionsOf(command: Command | undefined, program: Command): readonly Option[] {
  const help = program.createHelp()
  return [...(command === undefined ? [] : help.visibleOptions(command)), ...help.visibleOptions(program)]
}

/** The input of a stage that an option gives. */
function inputOf({ long }: Option, command = ''): InputSpec | undefined {
  return Object.entries(inputsOf(command)).find(([key]) => `--${kebabCase(key)}` === long)?.[1]
}

function inputsOf(command: string): InputTable {
  const stages: Readonly<Record<string, { readonly about: { readonly inputs: InputTable } }>> = STAGES
  return stages[isCommandName(command) ? 'decide' : command]?.about.inputs ?? {}
}

function valuesOf(spec: InputSpec | undefined, book: Completable | null): readonly string[] {
  if (spec?.kind === 'choice') return spec.words
  if (book === null) return []
  if (spec?.value === 'team') return Object.keys(book.settings.teams)
  return spec?.value === 'login' ? book.logins : []
}

const TICKETS: ReadonlySet<string> = new Set(['id', 'ids', 'tickets'])

async function argumentsOf(
  command: Command,
  words: readonly string[],
  open: () => Promise<Completable | null>,
): Promise<readonly string[]> {
  const name = command.name()
  const argument = command.registeredArguments[words.length - 2] ?? command.registeredArguments.at(-1)
  if (argument?.argChoices !== undefined) return argument.argChoices
  const inputs = Object.entries(inputsOf(name))
  const takesTickets = inputs.some(([key, spec]) => 'positional' in spec && TICKETS.has(key))
  const book = isCommandName(name) || takesTickets ? await open() : null
  if (book === null) return []
  // All commands name their tickets alike; `done` takes nothing else.
  const line = isCommandName(name) ? words : ['done', ...words.slice(1)]
  const tickets = [...book.ids, ...book.numbers]
  return withoutNumbers(completionsFor(line, { tickets, settings: book.settings }), line.at(-1) ?? '', book)
}

/** A number is offered to whoever began to type one: each ticket is there by its id already. */
function withoutNumbers(
  candidates: readonly string[],
  typed: string,
  { numbers }: Completable,
): readonly string[] {
  const before = typed.slice(0, typed.lastIndexOf(',') + 1)
  if (before !== typed) return candidates
  const hidden = new Set(numbers.map((number) => before + number))
  return candidates.filter((candidate) => !hidden.has(candidate))
}
