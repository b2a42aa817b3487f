import type { Book } from '@triagebook/book'
import { type Problem, showValue, TriagebookError } from '@triagebook/record/problem'
import { printMarkdown } from '@triagebook/text/markdown'
import { bookAt } from '../book/open-book.ts'
import { targetsOf } from '../book/rules/targets-of.ts'
import { REVIEW_STEPS } from '../gate/clock/review-step.ts'
import type { Host } from '../stage/host.ts'
import { errorsOf, type StageReport } from '../stage/stage-report.ts'
import { wordNodes } from '../words/problem-words.ts'

/**
 * The report of a sweep, with that of the timings that are kept after it. Only a book with targets for reviews has any.
 * The checks are what the gate is for: where timings cannot be kept, a sentence says so, and nothing fails.
 */
export async function withTimings(
  sweep: StageReport,
  host: Pick<Host, 'book' | 'environment'>,
  keep: () => Promise<StageReport>,
): Promise<StageReport> {
  if (sweep.exit !== 0 || sweep.decision === 'paused') return sweep
  const book = await bookAt(host.book, host.environment)
  if (!(await timesReviews(book))) return sweep
  if ((await book.recordsLeftOut()).length > 0) return withSentence(sweep, LEFT_OUT)
  const timings = await kept(keep)
  if (typeof timings === 'string')
    return withSentence(sweep, `The timings of merged pull requests could not be kept: ${timings}`)
  const { timed = 0, unread = 0 } = timings.counts
  return timed + unread === 0 ? sweep : joined(sweep, timings)
}

const LEFT_OUT =
  'Timings of merged pull requests are not kept, because the checkout of this job leaves tickets out: docs/gate.md says how to keep them.'

async function timesReviews(book: Book): Promise<boolean> {
  const targets = await targetsOf(book)
  const steps: ReadonlySet<string> = new Set(REVIEW_STEPS)
  return targets?.ok === true && targets.value.targets.some(({ clock }) => steps.has(clock))
}

/** The report, or why there is none. */
async function kept(keep: () => Promise<StageReport>): Promise<StageReport | string> {
  try {
    const report = await keep()
    const [error] = errorsOf(report)
    return error === undefined ? report : inWords(error)
  } catch (error) {
    if (error instanceof TriagebookError) return inWords(error.problems[0])
    throw error
  }
}

function inWords({ message, hint }: Problem): string {
  return [message, ...(hint === undefined ? [] : [hint])].join(' ')
}

function withSentence(report: StageReport, sentence: string): StageReport {
  return {
    ...report,
    reason: `${report.reason} ${sentence}`,
    summary: async () => `${(await report.summary()).trimEnd()}\n\n${printed(sentence)}`,
  }
}

function printed(sentence: string): string {
  const children = wordNodes(showValue(sentence))
  return printMarkdown({ type: 'root', children: [{ type: 'paragraph', children }] })
}

function joined(sweep: StageReport, timings: StageReport): StageReport {
  const changes = [...(sweep.planned?.changes ?? []), ...(timings.planned?.changes ?? [])]
  const effects = [...(sweep.planned?.effects ?? []), ...(timings.planned?.effects ?? [])]
  return {
    ...sweep,
    reason: `${sweep.reason} ${timings.reason}`,
    problems: [...sweep.problems, ...timings.problems],
    counts: { ...sweep.counts, ...timings.counts },
    changed: [...sweep.changed, ...timings.changed],
    data: { ...sweep.data, ...timings.data },
    ...(changes.length + effects.length > 0 && { planned: { changes, effects } }),
    summary: async () => `${(await sweep.summary()).trimEnd()}\n\n${await timings.summary()}`,
  }
}
