import { type ActionItem, actionItemsIn, carriedOver } from './action-items.ts'
import type { AgendaIssue } from './agenda-issue.ts'

/** Open action items of a former agenda. */
export interface CarriedItems {
  readonly from: number
  readonly items: readonly ActionItem[]
}

/**
 * What moves to the day's agenda: what the newest former one left open, where the day's is still to be made, and what those
 * that are still open hold. A former one is closed once its items have moved, so one that is open was not seen when the
 * day's was made: a list of GitHub's may lag.
 */
export function carriedItems(
  issue: AgendaIssue | undefined,
  former: readonly AgendaIssue[],
): readonly CarriedItems[] {
  const newest = newestOf(former)
  const seen = new Set(issue === undefined ? [] : actionItemsIn(issue.body).map(({ text }) => text))
  return former
    .filter((one) => one.state === 'open' || (issue === undefined && one === newest))
    .toSorted((a, b) => a.number - b.number)
    .map(({ number, body }) => {
      const items = carriedOver(actionItemsIn(body)).filter(({ text }) => !seen.has(text))
      for (const { text } of items) seen.add(text)
      return { from: number, items }
    })
    .filter(({ items }) => items.length > 0)
}

/** Of the newest day the issue that people worked with: the open one, else the oldest. */
function newestOf(former: readonly AgendaIssue[]): AgendaIssue | undefined {
  const rank = ({ state }: AgendaIssue) => (state === 'open' ? 0 : 1)
  const [newest] = former.toSorted(
    (a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0) || rank(a) - rank(b) || a.number - b.number,
  )
  return newest
}
