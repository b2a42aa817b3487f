import { ok, type Result } from '@triagebook/record/problem'
import type { Batch } from './batch-tickets.ts'
import type { Incoming } from './incoming-ticket.ts'
import type { TicketPage } from './source.ts'
import { ticketPages } from './ticket-pages.ts'

type Failure = Extract<Result<never>, { readonly ok: false }>

/**
 * The pages of one run, made of batches: each state of a ticket once. Ends at the first error, and at the first tickets
 * if `mismatch` says that the file is something else: one problem is better than one for each ticket.
 */
export async function* ticketStream(
  batches: AsyncIterable<Result<Batch>>,
  mismatch: (first: readonly Incoming[]) => Failure | null,
): AsyncGenerator<Result<TicketPage>> {
  const toPage = ticketPages()
  let hasTickets = false
  for await (const batch of batches) {
    if (!batch.ok) return yield batch
    const { tickets, cursor } = batch.value
    const failure = hasTickets ? null : mismatch(tickets)
    if (failure !== null) return yield failure
    hasTickets ||= tickets.length > 0
    yield ok(toPage(tickets, cursor), batch.problems)
  }
}
