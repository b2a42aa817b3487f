import { expect, it } from 'vitest'
import type { CandidateEntry } from './candidate-entry.ts'
import { startCandidates } from './candidates.ts'

/** The lower the rank, the stronger. */
function anEntry(rank: number): CandidateEntry {
  return {
    candidate: {
      ticket: { id: `${rank}`, page: null, url: null },
      title: 'Title',
      customer: null,
      severity: null,
      priority: null,
      reasons: [{ kind: 'urgent' }],
      missing: [],
    },
    isStrong: true,
    rank,
    urgency: { priority: 0, severity: 0, isLate: false, since: '', id: `${rank}` },
  }
}

it.each([
  { count: 0, listed: [], more: 0 },
  { count: 2, listed: ['0', '1'], more: 0 },
  { count: 10, listed: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'], more: 0 },
  { count: 11, listed: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'], more: 1 },
  { count: 250, listed: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'], more: 240 },
])('of $count candidates the ten strongest are listed, whenever they came', ({ count, listed, more }) => {
  const ranks = Array.from({ length: count }, (_, index) => index)
  for (const order of [ranks, ranks.toReversed()]) {
    const started = startCandidates()
    for (const rank of order) started.add(anEntry(rank))
    const { candidates, moreCandidates } = started.list()
    expect(candidates.map(({ ticket }) => ticket.id)).toEqual(listed)
    expect(moreCandidates).toBe(more)
  }
})
