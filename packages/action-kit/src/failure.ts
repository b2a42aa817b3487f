import type { Problem } from '@triagebook/record/problem'
import { isSystemError, problem, refusedBy } from '@triagebook/stages'

/** Why a stage ended without a report. */
export interface Failure {
  readonly problem: Problem
  /** Where in our code a bug is. Never the error's own message, which may quote a ticket. */
  readonly trace?: string
}

/** What was thrown, as a problem: the system refused something, or Triagebook has a bug. */
export function failureOf(error: unknown): Failure {
  if (isSystemError(error))
    return { problem: problem('action/outside', { what: refusedBy(error), code: error.code }) }
  const name = error instanceof Error ? error.name : typeof error
  return { problem: problem('action/bug', { name }), trace: traceOf(error) }
}

/** The frames alone: a stack begins with the message, and a message may have lines that look like frames. */
function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return ''
  const { stack = '', message } = error
  if (!stack.includes(message)) return ''
  const frames = stack.slice(stack.indexOf(message) + message.length).split('\n')
  return frames.filter((line) => /^ {4}at \S/.test(line)).join('\n')
}
