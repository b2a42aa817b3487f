import type { Book } from '@triagebook/book'
import type { TicketTargets } from '@triagebook/calendar'
import type { Result } from '@triagebook/record/problem'
import { calendarsOf, SLA_PATH } from './calendars-of.ts'

/** How long each step may take in a book; null without rules/sla.yml. */
export async function targetsOf(
  book: Pick<Book, 'text' | 'settings'>,
): Promise<Result<TicketTargets> | null> {
  const content = book.text(SLA_PATH)
  if (content === null) return null
  const calendars = await calendarsOf(book)
  if (!calendars.ok) return calendars
  const { readTargets } = await import('@triagebook/calendar/read-targets')
  return readTargets({ path: SLA_PATH, content }, calendars.value, book.settings)
}
