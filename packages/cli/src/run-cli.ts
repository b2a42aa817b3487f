import { TriagebookError } from '@triagebook/record/problem'
import { isSystemError, plannedLines, refusedBy, type StageReport, toDocument } from '@triagebook/stages'
import { CommanderError } from 'commander'
import { buildProgram } from './commands/program.ts'
import { problem } from './problems.ts'
import { inTheirForm } from './terminal/in-their-form.ts'
import { jsonText } from './terminal/json-text.ts'
import { printProblems } from './terminal/print-problems.ts'
import type { Terminal } from './terminal/terminal.ts'
import { visibleLines } from './terminal/visible-lines.ts'

/** Stages that print for the person who typed the command; what the others print may become a file that other people read. */
const FOR_THE_READER = ['duplicates', 'explain', 'list', 'show']

const WRONG_USAGE = 2
const BUG = 4

/** Runs one command line; returns its exit code (0 clean, 1 problems, 2 wrong usage, 3 failed outside, 4 a bug). */
export async function runCli(args: readonly string[], given: Terminal): Promise<number> {
  const terminal = { ...given, err: (text: string) => given.err(inTheirForm(text, given.command)) }
  let code = 0
  const json = args.includes('--json')
  const colours = terminal.colours && !args.includes('--no-color')
  const finish = (report: StageReport) => {
    code = report.exit
    if (json) terminal.out(`${jsonText(toDocument(report))}\n`)
    else printReport(report, { ...terminal, colours })
  }
  try {
    await buildProgram({ ...terminal, colours }, finish).parseAsync([...args], { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : WRONG_USAGE
    const problems = problemsIn(error)
    if (problems === null) return reportBug(error, terminal)
    const { brokenOff } = await import('@triagebook/stages/run')
    finish(brokenOff(commandIn(args), problems))
    return code
  }
}

/** Why the command ended; null where only a bug explains it. */
function problemsIn(error: unknown): TriagebookError['problems'] | null {
  if (error instanceof TriagebookError) return error.problems
  if (!isSystemError(error)) return null
  return [problem('cli/outside', { what: refusedBy(error), code: error.code })]
}

/** The result goes to standard output, what is to be said of it to standard error. */
function printReport(report: StageReport, terminal: Terminal): void {
  const { command, output, planned, problems, reason } = report
  if (output !== undefined)
    terminal.out(FOR_THE_READER.includes(command) ? inTheirForm(output, terminal.command) : output)
  else if (planned)
    terminal.out(
      plannedLines(planned)
        .map((line) => `${visibleLines(line)}\n`)
        .join(''),
    )
  if (problems.length > 0) terminal.err(printProblems(problems, terminal.colours))
  const isSaid = reason === '' || problems.some(({ message }) => message === reason)
  if (!isSaid) terminal.err(`${visibleLines(reason)}\n`)
}

function commandIn(args: readonly string[]): string {
  return args.find((arg) => !arg.startsWith('-')) ?? 'triagebook'
}

function reportBug(error: unknown, terminal: Terminal): number {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error)
  terminal.err(
    `This is a bug in Triagebook, not something you did. Please report it with these lines:\n${visibleLines(trace)}\n`,
  )
  return BUG
}
