import { decide, instant, type TicketRecord } from '@triagebook/record'
import { proposeType } from '@triagebook/rules/propose-type'
import type { IncomingTicket } from '@triagebook/sources'
import { WITHHELD_WORDS } from '../../withheld-words.ts'
import type { ImportRun } from '../run.ts'

/**
 * Keeps a security report's words out of a public book: what a rule, a tag, the desk or a person calls security
 * is written with fixed words in place of its title and text, before anything of it reaches the disk.
 */
export function withholdSecurity(
  next: { record: TicketRecord; body: string },
  ticket: IncomingTicket,
  run: ImportRun,
): { record: TicketRecord; body: string } {
  if (run.settings.privacy.book === 'private') return next
  const { record } = next
  const reason = reasonToWithhold(next, ticket, run)
  if (reason === null) return next
  const { tags: _words, ...source } = record.source
  const withheld: TicketRecord = {
    ...record,
    title: WITHHELD_WORDS.title,
    source: { ...source, withheld: true },
  }
  const at = instant(run.now)
  return {
    record:
      record.triage.type === 'security'
        ? withheld
        : decide(withheld, 'type', { value: 'security', at, ...reason }),
    body: WITHHELD_WORDS.body,
  }
}

function reasonToWithhold(
  next: { record: TicketRecord; body: string },
  ticket: IncomingTicket,
  { rules, settings, now }: ImportRun,
): { by: string; why: string; confidence?: number } | null {
  const says = (word: string | null) => word !== null && word.toLowerCase().trim() === 'security'
  if (next.record.triage.type === 'security') return { by: 'stage:import', why: 'it is a security ticket' }
  if (ticket.tags.some(says)) return { by: 'stage:import', why: 'the desk’s tag “security”' }
  if (says(ticket.nativeType)) return { by: 'stage:import', why: 'the desk’s type “security”' }
  const { candidates } = proposeType(next, rules, now)
  const supposed = candidates.find(({ value }) => value === 'security')
  const rule = supposed?.rules[0]
  if (supposed === undefined || rule === undefined) return null
  const total = candidates.reduce((sum, { score }) => sum + score, 0)
  return {
    by: `rule:${rule.name}@${settings.rules_version}`,
    why: 'its words, which stay on the desk',
    confidence: round(supposed.score / total),
  }
}

function round(share: number): number {
  return Math.round(share * 100) / 100
}
