import type { DecidedField, DecidedValue, TicketRecord } from '@triagebook/record'
import type { Comparison } from './comparison.ts'
import { type FirstById, firstById } from './first-by-id.ts'
import { givenValues, isMove, type Move } from './move.ts'

/** How often a field goes from one value to another; null stands for no value. */
export interface MoveCount {
  readonly field: DecidedField
  readonly from: DecidedValue | null
  readonly to: DecidedValue | null
  readonly count: number
}

/** A rule whose tickets have no value any more. */
export interface LostAnswer {
  readonly field: DecidedField
  readonly value: DecidedValue
  /** The rule that gave the value before. */
  readonly rule: string
  readonly count: number
  /** The ids of the first tickets, sorted; none that is withheld. */
  readonly ids: readonly string[]
}

/** What a change of the rules moves. */
export interface Moves {
  /** Tickets that were compared. */
  readonly tickets: number
  /** Tickets with at least one field that moves. */
  readonly moved: number
  /** Fields whose value stays, and is given by another rule. */
  readonly otherRule: number
  /** The most frequent first. */
  readonly counts: readonly MoveCount[]
  /** The first by id, each ticket's fields in the order in which they are decided. */
  readonly listed: readonly Move[]
  /** The one with the most tickets first. */
  readonly lost: readonly LostAnswer[]
}

/** Counts moves, ticket by ticket; memory does not grow with the tickets. */
export interface MoveTally {
  readonly add: (record: TicketRecord, comparisons: readonly Comparison[]) => void
  /** Adds what another tally counted on other tickets. */
  readonly join: (moves: Moves) => void
  readonly moves: () => Moves
}

interface Lost extends Omit<LostAnswer, 'count' | 'ids'> {
  count: number
  readonly first: FirstById<{ readonly id: string }>
}

/** `most`: how many moves are listed, and how many tickets of each lost answer. */
export function tallyMoves(most: number): MoveTally {
  let [tickets, moved, otherRule] = [0, 0, 0]
  const counts = new Map<string, MoveCount>()
  const lost = new Map<string, Lost>()
  const listed = firstById<Move>(most)
  return {
    add: (record, comparisons) => {
      const values = comparisons.flatMap((comparison) => givenValues(record, comparison) ?? [])
      const own = values.filter(isMove)
      tickets++
      if (own.length > 0) moved++
      otherRule += values.filter((move) => !isMove(move) && move.from?.rule !== move.to?.rule).length
      for (const move of own) {
        addCount(counts, countOf(move))
        for (const answer of lostBy(move)) addLost(lost, answer, most)
        listed.add(move)
      }
    },
    join: (other) => {
      tickets += other.tickets
      moved += other.moved
      otherRule += other.otherRule
      for (const count of other.counts) addCount(counts, count)
      for (const answer of other.lost) addLost(lost, answer, most)
      for (const move of other.listed) listed.add(move)
    },
    moves: () => ({
      tickets,
      moved,
      otherRule,
      counts: [...counts.values()].sort(byCount),
      listed: listed.entries(),
      lost: [...lost.values()]
        .map(({ first, ...answer }) => ({ ...answer, ids: first.entries().map(({ id }) => id) }))
        .sort(byCount),
    }),
  }
}

function countOf({ field, from, to }: Move): MoveCount {
  return { field, from: from?.value ?? null, to: to?.value ?? null, count: 1 }
}

/** A withheld ticket is counted and not named, because its value would be shown beside its id. */
function lostBy({ id, field, from, to, withheld }: Move): readonly LostAnswer[] {
  if (to !== null || from === null || from.rule === null) return []
  return [{ field, value: from.value, rule: from.rule, count: 1, ids: withheld ? [] : [id] }]
}

function addCount(counts: Map<string, MoveCount>, { count, ...way }: MoveCount): void {
  const key = JSON.stringify(way)
  counts.set(key, { ...way, count: (counts.get(key)?.count ?? 0) + count })
}

function addLost(lost: Map<string, Lost>, { count, ids, ...answer }: LostAnswer, most: number): void {
  const key = JSON.stringify(answer)
  const known = lost.get(key) ?? { ...answer, count: 0, first: firstById(most) }
  known.count += count
  for (const id of ids) known.first.add({ id })
  lost.set(key, known)
}

function byCount<Counted extends { readonly count: number }>(a: Counted, b: Counted): number {
  return b.count - a.count || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)
}
