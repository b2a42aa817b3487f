import { Z } from './interval.ts'

/** How long something lasted, or has lasted so far. */
export interface Observation {
  readonly time: number
  /** false: censored. It lasted at least `time`; it had not ended when it was last observed. */
  readonly ended: boolean
}

/** The survival curve just after a moment at which something ended. */
export interface SurvivalStep {
  readonly time: number
  /** The estimated share that lasts longer than `time`. */
  readonly survival: number
  /** Greenwood's variance of `survival`; 0 where survival is 0, for which the formula has no value. */
  readonly variance: number
  /** How many were at risk just before `time`. */
  readonly atRisk: number
}

export interface Survival {
  /** One for each time at which something ended, in order of time. */
  readonly steps: readonly SurvivalStep[]
  /** The first time by which at least the share `p` has ended; null while it has not. */
  quantile(p: number): number | null
  /** The 95 % bounds of that time; a bound that the data do not reach is null. */
  interval(p: number): { readonly low: number | null; readonly high: number | null }
}

/** Survival is a product of fractions: 0.9 * 8/9 has to count as 0.8. */
const TOLERANCE = 1e-9

/**
 * How long things last when some have not ended yet.
 *
 * The product-limit estimate of E. L. Kaplan and P. Meier (1958), JASA 53, 457-481, with the variance of
 * M. Greenwood (1926). What is censored at a time counts as at risk at that time. Bounds of a quantile invert
 * the log(-log) bounds of the curve: R. Brookmeyer and J. Crowley (1982), Biometrics 38, 29-41; J. D. Kalbfleisch
 * and R. L. Prentice (1980), section 1.3; the defaults of SAS PROC LIFETEST, R's survfit with conf.type "log-log".
 */
export function kaplanMeier(observations: readonly Observation[]): Survival {
  const steps = survivalSteps(observations)
  const firstTime = (level: number, curve: (step: SurvivalStep) => number | null): number | null => {
    const found = steps.find((step) => (curve(step) ?? Number.POSITIVE_INFINITY) <= level + TOLERANCE)
    return found?.time ?? null
  }
  return {
    steps,
    quantile: (p) => firstTime(1 - p, ({ survival }) => survival),
    interval: (p) => ({
      low: firstTime(1 - p, (step) => bound(step, Z)),
      high: firstTime(1 - p, (step) => bound(step, -Z)),
    }),
  }
}

function survivalSteps(observations: readonly Observation[]): readonly SurvivalStep[] {
  const sorted = observations.toSorted((a, b) => a.time - b.time)
  const steps: SurvivalStep[] = []
  let survival = 1
  let greenwood = 0
  for (let first = 0; first < sorted.length; ) {
    const time = sorted[first]?.time ?? 0
    let next = first
    let ends = 0
    for (; sorted[next]?.time === time; next++) if (sorted[next]?.ended) ends++
    const atRisk = sorted.length - first
    if (ends > 0) {
      survival *= (atRisk - ends) / atRisk
      greenwood += ends / (atRisk * (atRisk - ends))
      steps.push({ time, survival, variance: survival === 0 ? 0 : survival ** 2 * greenwood, atRisk })
    }
    first = next
  }
  return steps
}

/** The log(-log) bound of the curve `z` standard errors away; it has none once survival is 0. */
function bound({ survival, variance }: SurvivalStep, z: number): number | null {
  if (survival === 0) return null
  const log = Math.log(survival)
  const error = Math.sqrt(variance) / (survival * Math.abs(log))
  return survival ** Math.exp(z * error)
}
