/** Whole minutes for each part of a meeting. They add up to the meeting's. */
interface MinuteShares {
  readonly intro: number
  readonly actions: number
  readonly priorities: number
  /** In the order of the weights. */
  readonly teams: readonly number[]
}

/**
 * A minute of intro, one or two each for actions and priorities, and the rest to the teams by the weight of their
 * tickets. A meeting that is too short for that is for the teams alone.
 */
export function shareMinutes(minutes: number, weights: readonly number[]): MinuteShares {
  if (weights.length === 0) return { intro: 0, actions: 0, priorities: 0, teams: [] }
  if (minutes < 4) return { intro: 0, actions: 0, priorities: 0, teams: shareByWeight(minutes, weights) }
  const closing = minutes >= 10 ? 2 : 1
  return {
    intro: 1,
    actions: closing,
    priorities: closing,
    teams: shareByWeight(minutes - 1 - 2 * closing, weights),
  }
}

/** By largest remainder; each team gets a minute first, where there are enough of them. */
function shareByWeight(minutes: number, weights: readonly number[]): readonly number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const first = weights.length <= minutes ? 1 : 0
  const rest = minutes - first * weights.length
  const exact = weights.map((weight) => (rest * weight) / all)
  const whole = exact.map((share) => first + Math.floor(share))
  const left = minutes - whole.reduce((sum, share) => sum + share, 0)
  const roundedUp = exact
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
    .slice(0, left)
    .map(({ index }) => index)
  return whole.map((share, index) => (roundedUp.includes(index) ? share + 1 : share))
}
