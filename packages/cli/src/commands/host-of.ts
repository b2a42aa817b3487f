import path from 'node:path'
import { TriagebookError } from '@triagebook/record/problem'
import { isYear, YEARS } from '@triagebook/record/vocabulary'
import { MOST_FILES } from '@triagebook/stages'
import type { Command } from 'commander'
import type { CommandHost } from '../command-host.ts'
import { PROJECT_FOLDER, WORKER } from '../installation.ts'
import { mergeDriver } from '../merge-driver.ts'
import { problem } from '../problems.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { visibleLines } from '../terminal/visible-lines.ts'

interface GlobalOptions {
  readonly book?: string
  readonly now?: string
  readonly dryRun?: boolean
  readonly json?: boolean
}

/** Where and how a stage runs, from the options of the command and of the program. */
export function hostOf(command: Command, terminal: Terminal): CommandHost {
  const { book, now, dryRun = false, json = false }: GlobalOptions = command.optsWithGlobals()
  const { folder, interactive, environment, pseudonymKey, timeZone } = terminal
  return {
    now: now === undefined ? terminal.now : readInstant(now),
    dryRun,
    folder,
    book: path.resolve(folder, book ?? '.'),
    isBookNamed: book !== undefined,
    obeysSettings: false,
    interactive,
    plannedFiles: json ? Number.POSITIVE_INFINITY : MOST_FILES,
    environment,
    pseudonymKey,
    installation: {
      folder: PROJECT_FOLDER,
      settings: null,
      timeZone,
      mergeDriver: mergeDriver(),
    },
    worker: WORKER,
    progress: json ? () => undefined : showProgress(terminal),
  }
}

/** On a terminal one line that is written over; elsewhere nothing, so that a log holds results only. */
function showProgress({ interactive, err }: Terminal): (line: string) => void {
  return interactive ? (line) => err(`\r\u001b[2K${visibleLines(line)}\r`) : () => undefined
}

const DAY = '2026-11-16'.length

function readInstant(given: string): Date {
  const at = new Date(given)
  const isInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z$/.test(given)
  // JavaScript reads 30 February as 2 March.
  if (isInstant && isYear(at.getUTCFullYear()) && at.toISOString().startsWith(given.slice(0, DAY))) return at
  throw new TriagebookError([problem('cli/not-an-instant', { value: given, ...YEARS })])
}
