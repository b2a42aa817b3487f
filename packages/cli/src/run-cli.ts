import { type Problem, TriagebookError } from '@triagebook/record'
import { type StageReport, toDocument } from '@triagebook/stages'
import { CommanderError } from 'commander'
import { exitCodeOf } from './exit-code.ts'
import { printProblems } from './print-problems.ts'
import { buildProgram } from './program.ts'
import type { Terminal } from './terminal.ts'

/** Runs one command line; returns its exit code (0 clean, 1 problems, 2 wrong usage, 3 failed outside, 4 a bug). */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<number> {
  let code = 0
  const json = args.includes('--json')
  const colours = terminal.colours && !args.includes('--no-color')
  const finish = (report: StageReport) => {
    code = exitCodeOf(report.problems)
    if (json) terminal.out(`${JSON.stringify(toDocument(report), null, 2)}\n`)
    else printReport(report, { ...terminal, colours })
  }
  try {
    await buildProgram({ ...terminal, colours }, finish).parseAsync([...args], { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (!(error instanceof TriagebookError)) return reportBug(error, terminal)
    finish(failed(args, error.problems))
    return code
  }
}

function printReport(report: StageReport, terminal: Terminal): void {
  if (report.output !== undefined) terminal.out(report.output)
  if (report.problems.length > 0) terminal.err(printProblems(report.problems, terminal.colours))
  if (report.reason !== '') terminal.err(`${report.reason}\n`)
}

function failed(args: readonly string[], problems: readonly Problem[]): StageReport {
  const command = args.find((arg) => !arg.startsWith('-')) ?? 'triagebook'
  return { command, decision: 'failed', reason: '', problems, counts: {}, changed: [], summary: '' }
}

function reportBug(error: unknown, terminal: Terminal): number {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error)
  terminal.err(
    `This is a bug in Triagebook, not something you did. Please report it with these lines:\n${trace}\n`,
  )
  return 4
}
