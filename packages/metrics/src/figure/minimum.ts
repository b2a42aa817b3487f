/** How many tickets a number needs before it is shown (METRICS.md, "Minimum n"). */
export const MINIMUM = { share: 5, median: 6, p90: 20 } as const

/** Under this many tickets a share is shown, but two of them cannot be compared. */
const COMPARABLE = 20

const NAMES = { share: 'a share', median: 'a median', p90: 'a 90 % value' } as const

/** The sentence that says why no number is shown, or why to read it with care. */
export function minimumNote(what: keyof typeof MINIMUM, n: number): readonly string[] {
  if (n < MINIMUM[what]) return [`Too few tickets (${n}): ${NAMES[what]} needs at least ${MINIMUM[what]}.`]
  if (what === 'share' && n < COMPARABLE)
    return [`Only ${n} tickets: too few to compare with another period.`]
  return []
}
