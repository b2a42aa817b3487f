import path from 'node:path'
import { TriagebookError } from '@triagebook/record'
import type { Host } from '@triagebook/stages'
import type { Command } from 'commander'
import type { Terminal } from './terminal.ts'

interface GlobalOptions {
  readonly book?: string
  readonly now?: string
  readonly dryRun?: boolean
  readonly json?: boolean
}

/** Beside this file in the sources, in what is built of them, and in the bundle. */
const WORKER = new URL(`./worker${path.extname(import.meta.url)}`, import.meta.url)

/** Where and how a stage runs, from the options of the command and of the program. */
export function runOf(
  command: Command,
  terminal: Terminal,
): { readonly book: string; readonly host: Host; readonly place: (given: string) => string } {
  const options: GlobalOptions = command.optsWithGlobals()
  const place = (given: string) => path.resolve(terminal.folder, given)
  return {
    book: options.book === undefined ? terminal.folder : place(options.book),
    place,
    host: {
      now: options.now === undefined ? terminal.now : readInstant(options.now),
      dryRun: options.dryRun === true,
      progress: options.json === true ? () => undefined : showProgress(terminal),
      worker: WORKER,
    },
  }
}

/** On a terminal one line that is written over; elsewhere nothing, so that a log holds results only. */
function showProgress({ interactive, err }: Terminal): (line: string) => void {
  return interactive ? (line) => err(`\r\u001b[2K${line}\r`) : () => undefined
}

function readInstant(given: string): Date {
  const at = new Date(given)
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z$/.test(given) && !Number.isNaN(at.getTime())) return at
  throw new TriagebookError([
    {
      code: 'cli/not-an-instant',
      severity: 'error',
      message: `--now got “${given}”, which is no moment in UTC.`,
      hint: 'Write it as 2026-11-16T07:30:00Z.',
    },
  ])
}
