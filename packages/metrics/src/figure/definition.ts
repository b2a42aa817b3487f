import type { Unit } from '../report/report.ts'

/** What a figure means. */
export interface Definition {
  /** Permanent, and the name of its file: `figures.json` and what reads it rely on it. */
  readonly id: string
  readonly title: string
  readonly unit: Unit
  /** Which tickets are counted: the `n` of the figure. */
  readonly cohort: string
  readonly numerator: string
  /** Null where nothing is divided. */
  readonly denominator: string | null
  /** Whole sentences about what to read with care. */
  readonly remark?: string
  /** Which moments or what kind of time it measures. */
  readonly clock: string
  /** The n from which its value is shown; 0: always. */
  readonly minimum: number
  /** The row of METRICS.md that it follows. */
  readonly source: string
}

/** The definition in plain sentences, as it is shown with the figure. */
export function definitionText({ numerator, denominator, remark, clock }: Definition): string {
  const counted = denominator === null ? numerator : `${numerator}, out of ${denominator}`
  return [`${counted}.`, ...(remark === undefined ? [] : [remark]), `Clock: ${clock}.`].join(' ')
}
