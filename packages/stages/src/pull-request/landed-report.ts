import { exitClassOf, type Problem } from '@triagebook/record/problem'
import type { Hold } from '../run/hold.ts'
import type { StageReport } from '../stage/stage-report.ts'

/** What became of a stage's changes, or in a dry run would. */
export interface Landed {
  /** A sentence a step that is taken, or would be. */
  readonly steps: readonly string[]
  /** Those of them that people want to know, and where to look. */
  readonly words: readonly string[]
  readonly problems: readonly Problem[]
  /** More keys of the result document. */
  readonly data?: Readonly<Record<string, unknown>>
  /** Markdown for the job summary, after the stage's own. */
  readonly text?: string
}

/** The stage's report with what became of its changes. */
export function landedReport(report: StageReport, landed: Landed, hold: Hold | null): StageReport {
  const { steps, words, problems: found, data = {}, text } = landed
  const problems = [...report.problems, ...found]
  const isHeld = hold !== null && steps.length > 0
  const sentences = [...(isHeld ? [hold.because] : words), ...found.map(({ message }) => message)]
  const shown = isHeld ? [hold.because, ...steps.map((step) => `Would be so: ${step}`)] : sentences
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
        effects: steps.map((step, index) => ({ key: `step-${index + 1}`, words: step })),
      },
    }),
    summary: async () =>
      [await report.summary(), ...shown, ...(text === undefined ? [] : [HEADING, text])]
        .map((part) => part.trimEnd())
        .join('\n\n'),
  }
}

const MOST_PLANNED = 1000
const HEADING = '### What the pull request says'
