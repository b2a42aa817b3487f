import { Command } from 'commander'
import { addCompletion } from '../complete/add-completion.ts'
import { VERSION } from '../installation.ts'
import { inTheirForm } from '../terminal/in-their-form.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { visibleLines } from '../terminal/visible-lines.ts'
import { addDecisions } from './decisions.ts'
import { addDemo } from './demo-command.ts'
import type { Finish } from './finish.ts'
import { addStageCommand, commandNames } from './stage-command.ts'
import { addSubcommand } from './subcommand.ts'

const START = `
Start with:
  triagebook demo               see a whole day on a sample desk
  triagebook init my-desk       make a folder a book`

/** The whole command line. Wrong usage ends in a CommanderError whose text has been printed. */
export function buildProgram(terminal: Terminal, finish: Finish): Command {
  const program = new Command('triagebook')
    .description(
      'Git-native support triage: tickets as reviewed records, decided by rules that anyone can read.',
    )
    .version(VERSION, '-V, --version', 'Shows the version.')
    .helpOption('-h, --help', 'Shows this help.')
    .helpCommand('help [command]', 'Shows the help of a command.')
    .option('--book <folder>', 'The book. Without it: the nearest folder upwards that has a triagebook.yml.')
    .option('--now <instant>', 'The time of the run, such as 2026-11-16T07:30:00Z.')
    .option('--dry-run', 'Says what would be done, and writes nothing.')
    .option('--json', 'Prints one JSON document and nothing else.')
    .option('--no-color', 'No colors.')
    .configureOutput({
      writeOut: (text) => terminal.out(inTheirForm(text, terminal.command)),
      writeErr: terminal.err,
      outputError: (text, write) => write(visibleLines(inOurWords(text))),
    })
    .configureHelp({ showGlobalOptions: true })
    .showSuggestionAfterError()
    .showHelpAfterError('(triagebook --help shows the commands)')
    .addHelpText('after', START)
    .exitOverride()
  for (const name of commandNames()) addStageCommand(program, name, terminal, finish)
  addSubcommand(program, 'gate-simulate', terminal, finish)
  addSubcommand(program, 'gate-doctor', terminal, finish)
  addSubcommand(program, 'gate-test', terminal, finish)
  addSubcommand(program, 'rules-test', terminal, finish)
  addSubcommand(program, 'rules-diff', terminal, finish)
  addSubcommand(program, 'rules-score', terminal, finish)
  addDecisions(program, terminal, finish)
  addDemo(program, terminal, finish)
  addCompletion(program, terminal)
  return program
}

/** Rewrites commander's message about too many arguments. */
function inOurWords(text: string): string {
  return text.replace(
    /^error: too many arguments(?: for '(.+)')?\. Expected (\d+) (arguments?) but got (\d+): .*\.$/m,
    (_, command: string | undefined, expected: string, what: string, given: string) =>
      `error: \`${['triagebook', command].filter(Boolean).join(' ')}\` takes ${expected} ${what}, not ${given}.`,
  )
}
