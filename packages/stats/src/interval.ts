/** From the lower to the upper bound, both included; at 95 % confidence everywhere in Triagebook. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** The standard normal quantile at 97.5 %: two-sided 95 %. */
export const Z = 1.959963984540054
