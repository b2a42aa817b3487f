import { changeOf, type FileChange } from '@triagebook/book'
import { recordId } from '@triagebook/record'
import { withPseudonymKey } from '@triagebook/record/edit'
import type { Problem } from '@triagebook/record/problem'
import type { Incoming, TicketPage } from '@triagebook/sources'
import { cursorPath } from './cursor-path.ts'
import type { PagePlan, TicketPlan } from './outcome/ticket-plan.ts'
import { planTicket } from './plan-ticket.ts'
import { problem } from './problem/problems.ts'
import type { PageContext } from './run.ts'

/** Everything that one page changes: its records, then the fingerprint of the key on the first run, then the cursor. */
export function planPage(page: TicketPage, context: PageContext): PagePlan {
  const owners = new Map<string, string>()
  const tickets = page.tickets.map((incoming) =>
    refuseSharedRecord(planIncoming(incoming, context), incoming, context, owners),
  )
  const records = tickets.flatMap((ticket) => ('change' in ticket ? [ticket.change] : []))
  return {
    tickets,
    changes: [...records, ...fingerprint(context), ...cursor(page, context)],
    problems: tickets.flatMap(problemsIn),
  }
}

/** What one ticket changes, decided by the rules where the run does that. */
export function planIncoming(incoming: Incoming, context: PageContext): TicketPlan {
  if (incoming.kind === 'refused') {
    const { nativeId, problem } = incoming
    return { outcome: 'refused', nativeId, problem }
  }
  const { ticket } = incoming
  const id = recordId(context.connection.name, ticket.nativeId)
  return decided(planTicket(ticket, context.existing(id, ticket.createdAt), context), context)
}

/**
 * A ticket whose record another ticket of the page has cannot come in: it would replace that one. `owners`: the tickets of
 * the page that have a record already, by its id.
 */
function refuseSharedRecord(
  plan: TicketPlan,
  incoming: Incoming,
  { connection }: PageContext,
  owners: Map<string, string>,
): TicketPlan {
  if (incoming.kind === 'refused' || !('change' in plan)) return plan
  const { nativeId } = incoming.ticket
  const id = recordId(connection.name, nativeId)
  const other = owners.get(id)
  if (other !== undefined)
    return { outcome: 'refused', nativeId, problem: problem('import/id-clash', { one: nativeId, other }) }
  owners.set(id, nativeId)
  return plan
}

function decided(plan: TicketPlan, { decide }: Pick<PageContext, 'decide'>): TicketPlan {
  if (decide === undefined || !('change' in plan) || plan.change.content === null) return plan
  const { path, content } = plan.change
  return { ...plan, change: { ...plan.change, content: decide(path, content) } }
}

function problemsIn(ticket: TicketPlan): readonly Problem[] {
  if (ticket.outcome === 'refused') return [ticket.problem]
  return 'problems' in ticket ? ticket.problems : []
}

/** Written with a page only where it moves on: an export that is read again starts long before the book's cursor. */
function cursor(page: TicketPage, context: PageContext): readonly FileChange[] {
  return page.asOf !== null && (context.cursor?.as_of ?? '') < page.asOf ? cursorAfter(page, context) : []
}

/** The cursor after a page. After the last page it may be as new as the book's; it is never older. */
export function cursorAfter(
  { cursor, asOf }: Pick<TicketPage, 'cursor' | 'asOf'>,
  { connection, text, cursor: before }: Pick<PageContext, 'connection' | 'text' | 'cursor'>,
): readonly FileChange[] {
  if (cursor === null || asOf === null || (before?.as_of ?? '') > asOf) return []
  const path = cursorPath(connection.name)
  return changesOf(
    path,
    text(path),
    `version: 1\ncursor: ${JSON.stringify(cursor)}\nas_of: ${JSON.stringify(asOf)}\n`,
  )
}

function fingerprint({
  identity,
  settings,
  text,
}: Pick<PageContext, 'identity' | 'settings' | 'text'>): readonly FileChange[] {
  const before = text('triagebook.yml')
  if (before === null || settings.privacy.pseudonym_key !== undefined) return []
  return changesOf('triagebook.yml', before, withPseudonymKey(before, identity.fingerprint))
}

function changesOf(path: string, before: string | null, content: string): readonly FileChange[] {
  return before === content ? [] : [changeOf(path, before, content)]
}
