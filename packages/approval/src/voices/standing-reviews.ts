import type { Review } from '../facts/review.ts'

/** A review that takes a side. */
export type Stance = Review & { readonly state: 'approved' | 'changes-requested' }

/**
 * The review of each person that counts, oldest first: the latest that takes a side and was not dismissed. A review that
 * only comments takes back nothing. At the same instant, changes requested beat an approval.
 */
export function standingReviews(reviews: readonly Review[]): readonly Stance[] {
  const latest = new Map<string, Stance>()
  for (const review of reviews.filter(takesSide).sort(byTimeThenState)) {
    const login = review.author.login.toLowerCase()
    latest.delete(login)
    latest.set(login, review)
  }
  return [...latest.values()]
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
