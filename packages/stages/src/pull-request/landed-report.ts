import { exitClassOf, type Problem } from '@triagebook/record/problem'
import type { Hold } from '../run/hold.ts'
import type { StageReport } from '../stage/stage-report.ts'

/** What became of a stage's changes, or in a dry run would. */
export interface Landed {
  /** A sentence a step. */
  readonly words: readonly string[]
  readonly problems: readonly Problem[]
  /** More keys of the result document. */
  readonly data?: Readonly<Record<string, unknown>>
  /** Markdown for the job summary, after the stage's own. */
  readonly text?: string
}

/** The stage's report with what became of its changes. */
export function landedReport(report: StageReport, landed: Landed, hold: Hold | null): StageReport {
  const { words, problems: found, data = {}, text = '' } = landed
  const problems = [...report.problems, ...found]
  const isHeld = hold !== null && words.length > 0
  const sentences = [...(isHeld ? [hold.because] : words), ...found.map(({ message }) => message)]
  const shown = isHeld ? [hold.because, ...words.map((sentence) => `Would be so: ${sentence}`)] : sentences
  const [planned, more] = [report.changed.slice(0, MOST_PLANNED), report.changed.length - MOST_PLANNED]
  return {
    ...report,
    reason: [report.reason, ...sentences].join(' '),
    problems,
    exit: exitClassOf(problems),
    data: { ...report.data, ...data },
    ...(isHeld && {
      planned: {
        changes: planned.map((path) => ({ root: 'book', path, action: 'change' })),
        ...(more > 0 && { more }),
        effects: words.map((sentence, index) => ({ key: `step-${index + 1}`, words: sentence })),
      },
    }),
    summary: async () => [await report.summary(), ...shown, text].map((part) => part.trimEnd()).join('\n\n'),
  }
}

const MOST_PLANNED = 1000
