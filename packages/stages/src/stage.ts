import type { Problem } from '@triagebook/record'

/** What a host gives to every stage: one clock reading, and a place for progress. */
export interface Host {
  readonly now: Date
  /** Plan and report, but write nothing. */
  readonly dryRun: boolean
  readonly progress: (line: string) => void
  /** The module `stages/validate/worker`, for a thread of its own; where a host names none, one thread does all. */
  readonly worker?: URL
}

/** What a stage did, or with `dryRun` would do. Hosts print and publish it; they add nothing of their own. */
export interface StageReport {
  readonly command: string
  /** One word of the stage. */
  readonly decision: string
  /** The outcome in one sentence. */
  readonly reason: string
  readonly problems: readonly Problem[]
  readonly counts: Readonly<Record<string, number>>
  /** Paths inside the book (or below the output folder) that were written, or would be. */
  readonly changed: readonly string[]
  /** Markdown for the job summary; a function where it takes the Markdown printer, which most hosts then need not load. */
  readonly summary: string | (() => Promise<string>)
  /** What the command was asked for, as text: the agenda, an explanation. */
  readonly output?: string
  /** More keys of the `--json` document. */
  readonly data?: Readonly<Record<string, unknown>>
}

/** The `--json` document, which is also an action's `result` file (FORMATS.md, section 5). */
export function toDocument({
  command,
  decision,
  reason,
  problems,
  counts,
  changed,
  data,
}: StageReport): object {
  return {
    version: 1,
    command,
    decision,
    reason,
    counts,
    changed,
    problems: problems.map(({ at, ...problem }) => ({ ...at, ...problem })),
    ...data,
  }
}

export function errorsOf(report: Pick<StageReport, 'problems'>): readonly Problem[] {
  return report.problems.filter(({ severity }) => severity === 'error')
}

export function warningsOf(report: Pick<StageReport, 'problems'>): readonly Problem[] {
  return report.problems.filter(({ severity }) => severity === 'warning')
}
