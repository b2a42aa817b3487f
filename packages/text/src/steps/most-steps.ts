/** Enough for every short text, whatever it is made of. */
const ALWAYS = 10_000_000
/** One step is about ten nanoseconds. */
const PER_CHARACTER = 200

/** How many steps a text of this length may take on its way to Markdown and back, so that the time grows with the length alone. */
export function mostSteps(length: number): number {
  return ALWAYS + PER_CHARACTER * length
}
