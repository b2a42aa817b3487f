import { changeOf } from '@triagebook/book'
import {
  editRecord,
  instant,
  omitUndefined,
  type Problem,
  printRecord,
  type RecordFile,
  readRecord,
  recordPath,
  type TicketRecord,
} from '@triagebook/record'
import { addCounts } from '@triagebook/redact'
import type { IncomingTicket } from '@triagebook/sources'
import { customerFields } from './fields/customer-fields.ts'
import { triageFields } from './fields/triage-fields.ts'
import { repliesLeftOut, trimHistory } from './history/trim-history.ts'
import { refuse } from './outcome/refuse.ts'
import type { TicketPlan } from './outcome/ticket-plan.ts'
import { customerBlock } from './record/customer-block.ts'
import { firstRecord } from './record/first-record.ts'
import { sourceBlock } from './record/source-block.ts'
import { tombstone } from './record/tombstone.ts'
import { updatedRecord } from './record/updated-record.ts'
import { withSections } from './record/with-sections.ts'
import { withTriageFields } from './record/with-triage-fields.ts'
import { withholdSecurity } from './record/withhold.ts'
import type { ImportRun } from './run.ts'
import { redactTicket } from './ticket/redact-ticket.ts'

/** What one ticket of the desk makes of its record: a new one, a change, a tombstone, or nothing. */
export function planTicket(incoming: IncomingTicket, file: RecordFile | null, run: ImportRun): TicketPlan {
  const { connection, identity, policy, settings } = run
  const { privacy } = settings
  const contentHash = identity.contentHash({ ...incoming, raw: undefined })
  if (file?.record.source.content_hash === contentHash) return { outcome: 'unchanged' }
  const ticket = file === null ? incoming : dated(incoming, run)
  if (file !== null && file.record.source.updated_at > ticket.updatedAt) return { outcome: 'older' }
  if (ticket.text === 'scrubbed' || ticket.status === 'deleted') {
    return file === null ? { outcome: 'gone' } : tombstoned(file, ticket, contentHash, run)
  }
  const { words, redacted } = redactTicket(ticket, privacy, policy)
  const customer = customerFields(ticket, connection, settings, policy)
  const triage = triageFields(ticket, connection, settings, policy)
  const state = {
    ticket,
    words,
    source: sourceBlock(ticket, { connection, identity, tags: words.tags, contentHash }),
    customer: customerBlock(ticket, {
      connection: connection.name,
      identity,
      privacy,
      fields: customer.fields,
    }),
  }
  const asTheDeskSays =
    file === null ? firstRecord(state, connection) : updatedRecord(file, state, connection)
  const withFields = withTriageFields(
    asTheDeskSays.record,
    file?.record ?? null,
    triage.fields,
    ticket.updatedAt,
  )
  const sections = withSections(asTheDeskSays.body, ticket.mapped?.sections ?? [], policy)
  const { history, left } = trimHistory(withFields.history ?? [])
  const record =
    left === 0 ? withFields : omitUndefined<TicketRecord>({ ...withFields, history: [...history] })
  const next = withholdSecurity({ record, body: sections.body }, ticket, run)
  const path = file?.path ?? recordPath(next.record)
  const content = file === null ? printRecord(next) : editRecord(file, next)
  const again = readRecord(path, content)
  if (!again.ok) return refuse(ticket.nativeId, notARecord(ticket, again.problems[0]))
  const outcome =
    file === null
      ? 'new'
      : ticket.status === 'merged' && file.record.source.status !== 'merged'
        ? 'tombstoned'
        : 'updated'
  return {
    outcome,
    change: changeOf(path, file?.text ?? null, content),
    withheld: next.record.source.withheld === true,
    redacted: [customer, triage, sections].reduce((sum, part) => addCounts(sum, part.redacted), redacted),
    problems: [...customer.problems, ...triage.problems, ...repliesLeftOut(ticket.nativeId, left)],
  }
}

/** Written anyway, it would stand in the way of everything that reads the book. */
function notARecord({ nativeId }: IncomingTicket, { message }: Problem): Problem {
  return {
    code: 'import/not-a-record',
    severity: 'error',
    message: `Ticket ${nativeId} cannot be kept as a record, so it was left as it is: ${message}`,
    hint: 'It stays on the desk; a record by hand may tell what matters of it (triagebook new).',
  }
}

/** A file that does not say when a ticket was changed: a change is dated by the run that finds it. */
function dated(ticket: IncomingTicket, { now }: ImportRun): IncomingTicket {
  return ticket.mapped?.isDated === false ? { ...ticket, updatedAt: instant(now) } : ticket
}

function tombstoned(file: RecordFile, ticket: IncomingTicket, hash: string, run: ImportRun): TicketPlan {
  const record = tombstone(file.record, ticket, hash, run.connection.people)
  return {
    outcome: 'tombstoned',
    change: changeOf(file.path, file.text, editRecord(file, { record, body: file.body })),
  }
}
