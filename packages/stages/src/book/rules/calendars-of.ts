import type { Book } from '@triagebook/book'
import type { Calendars, PublicHolidays } from '@triagebook/calendar'
import { ok, type Result } from '@triagebook/record/problem'

/** The file that says when people work. */
export const SLA_PATH = 'rules/sla.yml'

/** The calendars of a book; none without rules/sla.yml. */
export async function calendarsOf(book: Pick<Book, 'text'>): Promise<Result<Calendars>> {
  const content = book.text(SLA_PATH)
  if (content === null) return ok(new Map())
  const { readCalendars } = await import('@triagebook/calendar/read-calendars')
  return readCalendars({ path: SLA_PATH, content }, loadPublicHolidays)
}

async function loadPublicHolidays(): Promise<PublicHolidays> {
  const { publicHolidays } = await import('@triagebook/calendar/public-holidays')
  return publicHolidays()
}
