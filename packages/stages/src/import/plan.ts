import { changeOf, type FileChange } from '@triagebook/book'
import { type Problem, recordId, withPseudonymKey } from '@triagebook/record'
import { addCounts, type Counts } from '@triagebook/redact'
import { excludedBy, type Incoming, type IncomingTicket, type TicketPage } from '@triagebook/sources'
import { refuse } from './outcome/refuse.ts'
import type { PagePlan, TicketPlan } from './outcome/ticket-plan.ts'
import { planTicket } from './plan-ticket.ts'
import { cursorPath } from './read.ts'
import type { ImportRun } from './run.ts'

/** Everything that one page changes: its records, then the cursor, then the fingerprint of the key on the first run. */
export function planPage(page: TicketPage, run: ImportRun): PagePlan {
  const plans = page.tickets.map((incoming) => planIncoming(incoming, run))
  const records = plans.flatMap(({ change }) => change ?? [])
  return {
    outcomes: plans.map(({ outcome }) => outcome),
    filtered: plans.flatMap(({ filtered }) => filtered ?? []),
    refused: plans.flatMap(({ refused }) => refused ?? []),
    withheld: plans.filter(({ withheld }) => withheld).length,
    redacted: plans.reduce<Counts>((sum, { redacted = {} }) => addCounts(sum, redacted), {}),
    changes: [...records, ...fingerprint(run), ...cursor(page, run)],
    problems: plans.flatMap(({ problems = [] }) => problems),
  }
}

function planIncoming(incoming: Incoming, run: ImportRun): TicketPlan {
  if (incoming.kind === 'refused') return refuse(incoming.nativeId, incoming.problem)
  const { ticket } = incoming
  const standing = run.existing(recordId(run.connection.name, ticket.nativeId), ticket.createdAt)
  if (standing.kind === 'damaged') return refuse(ticket.nativeId, damaged(ticket, standing.path))
  const file = standing.kind === 'record' ? standing.file : null
  if (file !== null && file.record.source.native_id !== ticket.nativeId)
    return refuse(ticket.nativeId, clash(ticket, file.record.source.native_id))
  const rule = file === null ? excludedBy(run.connection.filter, ticket) : null
  if (rule !== null) return { outcome: 'filtered', filtered: { rule, month: ticket.createdAt.slice(0, 7) } }
  return planTicket(ticket, file, run)
}

function damaged({ nativeId }: IncomingTicket, path: string): Problem {
  return {
    code: 'import/damaged-record',
    severity: 'error',
    message: `Ticket ${nativeId} was left as it is: its record ${path} cannot be read.`,
    hint: 'Run validate, mend the record, and import again.',
    at: { path, line: 1, col: 1 },
  }
}

function clash({ nativeId }: IncomingTicket, other: string): Problem {
  return {
    code: 'import/id-clash',
    severity: 'error',
    message: `The tickets ${nativeId} and ${other} would have the same record.`,
    hint: 'Bring one of them in under another connection.',
  }
}

/** With a page only where it is news: an export that is read again begins far before the cursor that stands. */
function cursor(page: TicketPage, run: ImportRun): readonly FileChange[] {
  return page.asOf !== null && (run.cursor?.as_of ?? '') < page.asOf ? cursorAfter(page, run) : []
}

/** The cursor after a page. After the last one it may be as new as the one that stands; never older. */
export function cursorAfter(
  { cursor, asOf }: Pick<TicketPage, 'cursor' | 'asOf'>,
  { connection, text, cursor: before }: ImportRun,
): readonly FileChange[] {
  if (cursor === null || asOf === null || (before?.as_of ?? '') > asOf) return []
  const path = cursorPath(connection.name)
  return changesOf(
    path,
    text(path),
    `version: 1\ncursor: ${JSON.stringify(cursor)}\nas_of: ${JSON.stringify(asOf)}\n`,
  )
}

function fingerprint({ identity, settings, text }: ImportRun): readonly FileChange[] {
  const before = text('triagebook.yml')
  if (before === null || settings.privacy.pseudonym_key !== undefined) return []
  return changesOf('triagebook.yml', before, withPseudonymKey(before, identity.fingerprint))
}

function changesOf(path: string, before: string | null, content: string): readonly FileChange[] {
  return before === content ? [] : [changeOf(path, before, content)]
}
