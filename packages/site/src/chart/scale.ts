/** The round numbers of an axis from 0 that reaches at least `max`: three to six of them, 0 among them. */
export function roundTicks(max: number, whole: boolean): readonly number[] {
  const top = max > 0 ? max : 1
  const rough = top / 5
  const power = 10 ** Math.floor(Math.log10(rough))
  const nice = [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= rough) ?? rough
  const step = whole ? Math.max(1, nice) : nice
  const count = Math.ceil(top / step - 1e-9)
  // Multiplied, not added up: 0.1 + 0.2 is not 0.3.
  return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12)))
}

/** One decimal is a tenth of a pixel, and keeps the page small and the same everywhere. */
export function pixel(value: number): number {
  return Math.round(value * 10) / 10
}
