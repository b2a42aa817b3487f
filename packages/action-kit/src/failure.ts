import { type Problem, TriagebookError } from '@triagebook/record'
import type { StageReport } from '@triagebook/stages'

/** What a run that was broken off has to say, and the exit code of DESIGN.md, section 6. */
export interface Failure {
  readonly report: StageReport
  readonly exitCode: 1 | 3 | 4
  /** Where in our code a bug is. Never the error's own message, which may quote a ticket. */
  readonly trace?: string
}

/** Turns whatever was thrown into a report. */
export function failureOf(command: string, error: unknown): Failure {
  if (error instanceof TriagebookError) return { report: brokenOff(command, error.problems), exitCode: 1 }
  if (isSystemError(error)) return { report: brokenOff(command, [outside(error)]), exitCode: 3 }
  return { report: brokenOff(command, [bug(error)]), exitCode: 4, trace: traceOf(error) }
}

function brokenOff(command: string, problems: readonly [Problem, ...Problem[]]): StageReport {
  const [{ message }] = problems
  const lines = problems.map(
    (problem) => `- ${problem.message}${problem.hint === undefined ? '' : ` ${problem.hint}`}`,
  )
  return {
    command,
    decision: 'failed',
    reason: message,
    problems,
    counts: {},
    changed: [],
    summary: `## ${command}\n\n${asText(lines.join('\n'))}\n`,
  }
}

/** A fenced block that nothing in the words can end: they may quote an input or a path. */
function asText(words: string): string {
  const runs = words.match(/`+/g) ?? []
  const fence = '`'.repeat(Math.max(3, ...runs.map((run) => run.length + 1)))
  return `${fence}text\n${words}\n${fence}`
}

function outside({ code, path, syscall }: SystemError): Problem {
  return {
    code: 'action/outside',
    severity: 'error',
    message: `The system refused ${syscall}${path === undefined ? '' : ` on ${path}`} (${code}).`,
    hint: 'Check that the file or folder is there, that the job may use it and that the disk is not full, then run the job again.',
  }
}

function bug(error: unknown): Problem {
  return {
    code: 'action/bug',
    severity: 'error',
    message: `This is a bug in Triagebook (${error instanceof Error ? error.name : typeof error}), not a fault of your book.`,
    hint: 'Open an issue with the lines that this job printed. They hold no ticket text.',
  }
}

interface SystemError {
  readonly code: string
  readonly syscall: string
  readonly path?: string
}

function isSystemError(error: unknown): error is SystemError {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    'syscall' in error &&
    typeof error.syscall === 'string'
  )
}

/** The frames alone: a stack begins with the message, and a message may have lines that look like frames. */
function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return ''
  const { stack = '', message } = error
  if (!stack.includes(message)) return ''
  const frames = stack.slice(stack.indexOf(message) + message.length).split('\n')
  return frames.filter((line) => /^ {4}at \S/.test(line)).join('\n')
}
