import { type Marker, markerOf } from '@triagebook/forge'
import type { Day } from '@triagebook/record'

/** Which agenda an issue is. */
export interface AgendaKey {
  readonly meeting: string
  readonly day: Day
  /** Tells the books of one repository apart; empty for one at its root. */
  readonly book: string
}

const MARKER = /<!-- triagebook:agenda:([a-z0-9-]+):(\d{4}-\d{2}-\d{2})(?::([0-9a-f]+))? -->/g

export function agendaMarker({ meeting, day, book }: AgendaKey): Marker {
  return markerOf(['agenda', meeting, day, ...(book === '' ? [] : [book])].join(':'))
}

/** Null where the text is no agenda. The marker at the end counts: the text above may have one that knows no book. */
export function agendaKeyOf(body: string): AgendaKey | null {
  const last = [...body.matchAll(MARKER)].at(-1)
  if (last === undefined) return null
  const [, meeting = '', day = '', book = ''] = last
  return { meeting, day, book }
}
