import { Command } from 'commander'
import type { AddCommand, Finish } from './add-command.ts'
import { addAgenda } from './commands/agenda.ts'
import { addDemo } from './commands/demo.ts'
import { addExplain } from './commands/explain.ts'
import { addImport } from './commands/import.ts'
import { addInit } from './commands/init.ts'
import { addMerge } from './commands/merge.ts'
import { addNew } from './commands/new.ts'
import { addPrioritize } from './commands/prioritize.ts'
import { addReport } from './commands/report.ts'
import { addValidate } from './commands/validate.ts'
import type { Terminal } from './terminal.ts'
import { VERSION } from './version.ts'

const COMMANDS: readonly AddCommand[] = [
  addInit,
  addNew,
  addImport,
  addValidate,
  addPrioritize,
  addExplain,
  addAgenda,
  addReport,
  addMerge,
  addDemo,
]

/** The whole command line. Wrong usage ends in a CommanderError whose text has been printed. */
export function buildProgram(terminal: Terminal, finish: Finish): Command {
  const program = new Command('triagebook')
    .description(
      'Git-native support triage: tickets as reviewed records, decided by rules that anyone can read.',
    )
    .version(VERSION)
    .option('--book <folder>', 'the book; else the nearest folder upwards that has a triagebook.yml')
    .option('--now <instant>', 'the time of the run, such as 2026-11-16T07:30:00Z')
    .option('--dry-run', 'say what would be done, and write nothing')
    .option('--json', 'print one JSON document and nothing else')
    .option('--no-color', 'no colours')
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .configureHelp({ showGlobalOptions: true })
    .showSuggestionAfterError()
    .showHelpAfterError('(triagebook --help shows the commands)')
    .addHelpText(
      'after',
      '\nStart with:\n  triagebook demo               see a whole day on a sample desk\n  triagebook init my-desk       make a folder a book',
    )
    .exitOverride()
  for (const add of COMMANDS) add(program, terminal, finish)
  return program
}
