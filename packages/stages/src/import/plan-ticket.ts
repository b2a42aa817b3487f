import { changeOf } from '@triagebook/book'
import {
  type DecidedField,
  FIELDS_WITH_EVENTS,
  instant,
  lastEvent,
  type RecordContent,
  type RecordFile,
  type TicketRecord,
} from '@triagebook/record'
import { editRecord } from '@triagebook/record/edit'
import type { Problem } from '@triagebook/record/problem'
import { addCounts, type Identity, knownNames } from '@triagebook/redact'
import { excludedBy, type IncomingTicket } from '@triagebook/sources'
import { signedRecord } from '../book/people/signed-record.ts'
import { customerFields } from './fields/customer-fields.ts'
import { triageFields } from './fields/triage-fields.ts'
import { trimHistory } from './history/trim-history.ts'
import type { TicketPlan } from './outcome/ticket-plan.ts'
import { problem } from './problem/problems.ts'
import { deskState } from './record/desk-state.ts'
import { type ExistingRecord, recordToUpdate } from './record/existing-record.ts'
import { firstRecord } from './record/first-record.ts'
import { recordChange } from './record/record-change.ts'
import { tombstone } from './record/tombstone.ts'
import { updatedRecord } from './record/updated-record.ts'
import { withDeskEscalation } from './record/with-desk-escalation.ts'
import { withDeskResolution } from './record/with-desk-resolution.ts'
import { withSections } from './record/with-sections.ts'
import { withTriageFields } from './record/with-triage-fields.ts'
import { withholdSecurity } from './record/withhold.ts'
import type { TicketContext } from './run.ts'
import { namesOfTicket } from './ticket/names-of-ticket.ts'
import { redactLabels } from './ticket/redact-labels.ts'
import { redactTicket } from './ticket/redact-ticket.ts'
import { ticketSize } from './ticket/ticket-size.ts'
import { withOrderedTimes } from './ticket/with-ordered-times.ts'

/** Of which a record keeps a tenth at most. */
export const LARGEST_TICKET = 5_000_000

/**
 * What one ticket of the desk changes in the book: its record, new or changed, or nothing. Pure: the same ticket, record
 * and context give the same plan.
 */
export function planTicket(
  incoming: IncomingTicket,
  existing: ExistingRecord,
  context: TicketContext,
): TicketPlan {
  const ticket = withOrderedTimes(incoming)
  const found = recordToUpdate(ticket.nativeId, existing)
  if (!found.ok) return { outcome: 'refused', nativeId: ticket.nativeId, problem: found.problems[0] }
  return found.value === null ? planNewTicket(ticket, context) : planKnownTicket(ticket, found.value, context)
}

function planNewTicket(ticket: IncomingTicket, context: TicketContext): TicketPlan {
  const { connection, identity } = context

  const rule = excludedBy(connection.filter, ticket)
  if (rule !== null) return { outcome: 'filtered', rule, month: ticket.createdAt.slice(0, 7) }

  if (isGone(ticket)) return { outcome: 'gone' }

  return planRecord(ticket, null, contentHashOf(ticket, identity), context)
}

/** A ticket that the book has is kept up to date, whatever the filter says now. */
function planKnownTicket(incoming: IncomingTicket, file: RecordFile, context: TicketContext): TicketPlan {
  const { identity, now } = context
  const { source } = file.record

  const contentHash = contentHashOf(incoming, identity)
  if (source.content_hash === contentHash) return { outcome: 'unchanged' }

  const ticket = datedByRun(incoming, now)
  if (source.updated_at > ticket.updatedAt) return { outcome: 'older' }

  if (isGone(ticket)) return planTombstone(ticket, file, contentHash, context)

  return planRecord(ticket, file, contentHash, context)
}

/** The record of the ticket as it is now, without what may not be written. */
function planRecord(
  ticket: IncomingTicket,
  file: RecordFile | null,
  contentHash: string,
  context: TicketContext,
): TicketPlan {
  const { connection, settings, identity, rules, now } = context
  const { privacy } = settings
  const policy = { ...context.policy, names: knownNames(namesOfTicket(ticket, privacy)) }

  const size = ticketSize(ticket)
  if (size > LARGEST_TICKET) return tooMuchText(ticket, size)

  const { words, redacted, plain } = redactTicket(ticket, privacy, policy)
  const labelled = redactLabels(ticket, privacy, context.policy)
  const customer = customerFields(ticket, connection, settings, policy)
  const triage = triageFields(ticket, connection, settings, policy)

  const state = deskState(labelled.ticket, words, customer.fields, {
    connection,
    identity,
    privacy,
    contentHash,
  })
  const signed = file === null ? null : signedContent(file, context)
  const onDesk = signed === null ? firstRecord(state, connection) : updatedRecord(signed, state, connection)

  const before = signed?.record ?? null
  const triaged = withTriageFields(onDesk.record, before, triage.fields, ticket.updatedAt)
  const escalated = withDeskEscalation(triaged, before, ticket, policy)
  const ended = withDeskResolution(escalated.record, before, ticket, settings)
  const sections = withSections(onDesk.body, ticket.mapped?.sections ?? [], policy)

  const trimmed = trimHistory(ended.record)
  const content = { record: trimmed.record, body: sections.body }
  const next = withholdSecurity(content, ticket, { settings, rules, now })

  const change = recordChange(file, next)
  if (!change.ok) return { outcome: 'refused', nativeId: ticket.nativeId, problem: change.problems[0] }
  return {
    outcome: outcomeOf(ticket, file),
    change: change.value,
    withheld: next.record.source.withheld === true,
    redacted: [labelled, customer, triage, escalated, sections].reduce(
      (sum, part) => addCounts(sum, part.redacted),
      redacted,
    ),
    problems: [
      ...plainTexts(ticket, plain + sections.plain),
      ...customer.problems,
      ...triage.problems,
      ...escalated.problems,
      ...ended.problems,
      ...trimmed.problems,
    ],
  }
}

function tooMuchText({ nativeId }: IncomingTicket, size: number): TicketPlan {
  const values = { ticket: nativeId, size, most: LARGEST_TICKET }
  return { outcome: 'refused', nativeId, problem: problem('import/too-much-text', values) }
}

function plainTexts({ nativeId }: IncomingTicket, count: number): readonly Problem[] {
  return count === 0 ? [] : [problem('import/plain-text', { ticket: nativeId, count })]
}

function outcomeOf({ status }: IncomingTicket, file: RecordFile | null): 'new' | 'updated' | 'tombstoned' {
  if (file === null) return 'new'
  return status === 'merged' && file.record.source.status !== 'merged' ? 'tombstoned' : 'updated'
}

/** The record keeps all that it has and says that its ticket is gone. */
function planTombstone(
  ticket: IncomingTicket,
  file: RecordFile,
  contentHash: string,
  context: TicketContext,
): TicketPlan {
  const { settings, policy, connection } = context
  const labelled = redactLabels(ticket, settings.privacy, policy)
  const record = tombstone(
    signedContent(file, context).record,
    labelled.ticket,
    contentHash,
    connection.people,
  )
  const text = editRecord(file, { record, body: file.body })
  return {
    outcome: 'tombstoned',
    change: changeOf(file.path, file.text, text),
    withheld: false,
    redacted: labelled.redacted,
    problems: [],
  }
}

/** A person's edit is signed before the record's last author is whoever commits this import. */
function signedContent(file: RecordFile, { authorOf, now }: TicketContext): RecordContent {
  const { record, body } = file
  const author = authorOf(file)
  return {
    record: author === null ? record : signedRecord(record, author, instant(now), setByHand(record)),
    body,
  }
}

/** Fields with a value that no event brought. What import takes from a mapped column has one, where its field has events. */
function setByHand(record: TicketRecord): readonly DecidedField[] {
  return FIELDS_WITH_EVENTS.filter((field) => lastEvent(record, field)?.to !== record.triage[field])
}

/** Of all but the desk's own ticket and the names of its people, which may change without a change for us. */
function contentHashOf(ticket: IncomingTicket, identity: Identity): string {
  return identity.contentHash({ ...ticket, raw: undefined, names: undefined })
}

/** Where a file does not say when a ticket was changed, the change is dated by the run that finds it. */
function datedByRun(ticket: IncomingTicket, now: Date): IncomingTicket {
  return ticket.mapped?.isDated === false ? { ...ticket, updatedAt: instant(now) } : ticket
}

/** The desk has deleted its words, and what it shows in their place must not replace ours. */
function isGone({ text, status }: IncomingTicket): boolean {
  return text === 'scrubbed' || status === 'deleted'
}
