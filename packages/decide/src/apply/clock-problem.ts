import type { HistoryEvent, Instant, RecordContent } from '@triagebook/record'
import type { Problem } from '@triagebook/record/problem'
import { problem } from '../problems.ts'
import type { Act } from './act.ts'

/**
 * Why a command of this time would be older than what it changes; null where it is not. It is refused, not dated later:
 * a time that a wrong clock wrote would be in the history of every clone.
 */
export function clockProblem(before: RecordContent, after: RecordContent, { at }: Act): Problem | null {
  const { id, history = [] } = before.record
  const later = history.filter((event) => event.at > at)
  if (later.length === 0) return null
  const added = (after.record.history ?? []).filter((event) => event.at === at && !history.includes(event))
  const newest = later.findLast((event) => added.some((one) => isAboutTheSame(one, event)))
  if (newest === undefined) return null
  return problem('decide/clock-behind', { id, at, event: newest.at, span: spanWords(at, newest.at) })
}

function isAboutTheSame(one: HistoryEvent, other: HistoryEvent): boolean {
  if (one.field !== undefined) return one.field === other.field
  return isOfEscalation(one) && isOfEscalation(other)
}

function isOfEscalation({ event }: HistoryEvent): boolean {
  return event === 'escalated' || event === 'de-escalated'
}

const UNITS = [
  ['days', 86_400],
  ['hours', 3600],
  ['minutes', 60],
  ['seconds', 1],
] as const

/** In the largest unit of which there are two or more. */
function spanWords(from: Instant, to: Instant): string {
  const seconds = (Date.parse(to) - Date.parse(from)) / 1000
  const [unit, size] = UNITS.find(([, length]) => seconds >= 2 * length) ?? ['second', 1]
  return `${Math.floor(seconds / size)} ${unit}`
}
