import type { TicketRecord } from '@triagebook/record'

/** How many open tickets each person owns, for support or for engineering; by login in lower case. */
export type Loads = ReadonlyMap<string, number>

export const NO_LOADS: Loads = new Map()

export function loadOf(loads: Loads, login: string): number {
  return loads.get(login.toLowerCase()) ?? 0
}

/** The loads with one more ticket. */
export function withTicket(loads: Loads, record: TicketRecord): Loads {
  return afterTicket(loads, undefined, record)
}

/** The loads once a ticket that they count is as it is `after`. The same ones where its owners stay. */
export function afterTicket(loads: Loads, before: TicketRecord | undefined, after: TicketRecord): Loads {
  const [given, taken] = [ownersOf(after), ownersOf(before)]
  if (given.symmetricDifference(taken).size === 0) return loads
  const counts = new Map(loads)
  for (const login of given.difference(taken)) counts.set(login, loadOf(counts, login) + 1)
  for (const login of taken.difference(given)) counts.set(login, loadOf(counts, login) - 1)
  return counts
}

/** Whoever owns an open ticket; once, also where one person does both. */
function ownersOf(record: TicketRecord | undefined): ReadonlySet<string> {
  if (record === undefined || record.triage.status === 'resolved') return new Set()
  const { support_owner, engineering_owner } = record.triage
  return new Set(
    [support_owner, engineering_owner]
      .filter((login) => login !== undefined)
      .map((login) => login.toLowerCase()),
  )
}
