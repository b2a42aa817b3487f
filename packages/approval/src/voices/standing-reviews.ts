import type { Review } from '../facts/review.ts'

/** A review that takes a side. */
export type Stance = Review & { readonly state: 'approved' | 'changes-requested' }

/**
 * The reviews that count, by person: the latest that takes a side and was not dismissed. Where that is an approval, those
 * before it count too, back to where the person last requested changes: whoever approved of this content once, and has
 * not objected since, still does. A review that only comments takes back nothing. At the same instant, changes requested
 * beat an approval.
 */
export function standingReviews(reviews: readonly Review[]): readonly Stance[] {
  const standing = new Map<string, readonly Stance[]>()
  for (const review of reviews.filter(takesSide).sort(byTimeThenState)) {
    const login = review.author.login.toLowerCase()
    const before = standing.get(login) ?? []
    const agrees = review.state === 'approved' && before[0]?.state === 'approved'
    standing.set(login, agrees ? [...before, review] : [review])
  }
  return [...standing.values()].flat()
}

function takesSide(review: Review): review is Stance {
  return review.state === 'approved' || review.state === 'changes-requested'
}

function byTimeThenState(one: Stance, other: Stance): number {
  return one.at.getTime() - other.at.getTime() || rank(one) - rank(other)
}

function rank({ state }: Stance): number {
  return state === 'approved' ? 0 : 1
}
