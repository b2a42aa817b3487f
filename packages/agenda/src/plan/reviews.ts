import { targetFor, workingTime } from '@triagebook/calendar'
import type { Instant, TicketRecord } from '@triagebook/record'
import { membersOf } from '@triagebook/record/formats'
import { askedPeople, type ReviewItem, reviewItems, reviewWords } from '@triagebook/record/review'
import { isForMeeting } from '../meeting/meeting.ts'
import type { Agenda, ReviewTicket, ReviewWait } from '../model/agenda.ts'
import { isWithheld, ticketLink } from './agenda-ticket.ts'
import type { MeetingView, TicketFile } from './meeting-view.ts'

/** As many as people can settle before the next meeting. */
const MOST_REVIEWS = 10

/** The open tickets of a meeting, escalated or not, that wait for a person. Keeps only those that it lists. */
export interface StartedReviews {
  observe(file: TicketFile): void
  list(): Pick<Agenda, 'reviews' | 'moreReviews'>
}

interface Entry {
  /** Since when it waits, then its id. */
  readonly place: string
  readonly review: ReviewTicket
}

export function startReviews(view: MeetingView): StartedReviews {
  let kept: readonly Entry[] = []
  let count = 0
  return {
    observe(file) {
      const { record } = file
      const items = reviewItems(record)
      const [oldest] = items
      if (oldest === undefined || !isForMeeting(view.meeting, record, view.settings)) return
      count++
      const place = `${oldest.since} ${record.id}`
      const last = kept[MOST_REVIEWS - 1]
      if (last !== undefined && last.place < place) return
      // A copy: words that were cut from a file's text keep all of that text in memory.
      const entry = structuredClone({ place, review: reviewOf(file, { items, since: oldest.since }, view) })
      kept = [...kept, entry].sort((a, b) => (a.place < b.place ? -1 : 1)).slice(0, MOST_REVIEWS)
    },
    list: () => ({ reviews: kept.map(({ review }) => review), moreReviews: count - kept.length }),
  }
}

interface Waiting {
  readonly items: readonly ReviewItem[]
  readonly since: Instant
}

function reviewOf(file: TicketFile, { items, since }: Waiting, view: MeetingView): ReviewTicket {
  const { record } = file
  const ticket = ticketLink(file, view)
  if (isWithheld(record, view.settings)) return { ticket, open: null }
  return {
    ticket,
    open: {
      title: record.title,
      why: items.map((item) => reviewWords(record, item)),
      fields: items.flatMap(({ fields }) => fields),
      since: view.dayOf(new Date(since)),
      wait: waitOf(record, since, view),
      asked: askedPeople(record, membersOf(view.settings)),
    },
  }
}

/** In the calendar of the target, else in that of the meeting. */
function waitOf({ triage, customer }: TicketRecord, since: Instant, view: MeetingView): ReviewWait | null {
  const { priority, team } = triage
  const step = { clock: 'triage-review', priority, team, tier: customer?.tier } as const
  const target = view.targets === null ? undefined : targetFor(view.targets, step)
  const calendar = target?.calendar ?? view.calendar
  if (calendar === null) return null
  return { passed: workingTime(calendar, new Date(since), view.start), target: target?.seconds ?? null }
}
