import type { TicketRecord } from '@triagebook/record'
import type { Agenda } from '../model/agenda.ts'
import { MOST_CANDIDATES } from './candidates.ts'

/** Withheld tickets that are not escalated. They have a list of their own, so that many of them hide no other candidate. */
export interface SecurityCandidates {
  add(record: TicketRecord): void
  list(): Pick<Agenda, 'securityCandidates' | 'moreSecurityCandidates'>
}

export function startSecurityCandidates(): SecurityCandidates {
  const found: { readonly id: string; readonly since: string }[] = []
  return {
    // A copy: words that were cut from a file's text keep all of that text in memory.
    add: ({ id, source }) => void found.push(structuredClone({ id, since: source.created_at })),
    list() {
      const oldest = found
        .toSorted((a, b) => (`${a.since} ${a.id}` < `${b.since} ${b.id}` ? -1 : 1))
        .slice(0, MOST_CANDIDATES)
      return {
        securityCandidates: oldest.map(({ id }) => id),
        moreSecurityCandidates: found.length - oldest.length,
      }
    },
  }
}
