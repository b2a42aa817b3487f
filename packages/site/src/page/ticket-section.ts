import { localDay } from '@triagebook/calendar'
import type { Report, TicketRow } from '@triagebook/metrics'
import { closureTitle, humanize } from '@triagebook/record'
import { shorten } from '@triagebook/record/problem'
import { cleanText } from '@triagebook/text/plain'
import type { Element } from 'hast'
import { h } from 'hastscript'
import type { About } from '../text/about.ts'
import { showValue } from '../text/show-value.ts'
import { dataTable } from './data-table.ts'

const COLUMNS = [
  'Ticket',
  'Title',
  'Team',
  'Type',
  'Priority',
  'Status',
  'Opened',
  'Resolved',
  'Time to resolution',
  'Closure code',
]

/** In code points. Some titles are a whole message. */
const LONGEST_TITLE = 120

/** The newest tickets. Titles are customers' words: text nodes, never links. */
export function ticketSection({ count, newest }: Report['tickets'], about: About): Element {
  return h('section', { id: 'tickets', className: ['panel'], ariaLabelledBy: 'tickets-title' }, [
    h('h2', { id: 'tickets-title' }, h('a', { href: '#tickets' }, 'Tickets')),
    count === 0
      ? h('p', { className: ['note'] }, 'There is no ticket in this period.')
      : dataTable({
          caption:
            count > newest.length
              ? `The newest ${newest.length} of ${showValue(count, 'tickets')} tickets`
              : 'All tickets, newest first',
          head: COLUMNS,
          rows: newest.map((ticket) => cells(ticket, about)),
        }),
  ])
}

function cells(ticket: TicketRow, { records, timeZone }: About) {
  const day = (instant: string | undefined) =>
    instant === undefined ? '–' : localDay(new Date(instant), timeZone)
  const words = (slug: string | undefined) => (slug === undefined ? '–' : humanize(slug))
  const { seconds_to_resolution: seconds } = ticket
  return [
    [
      records === undefined
        ? { type: 'text' as const, value: ticket.id }
        : h('a', { href: records + asAddress(ticket.path) }, ticket.id),
      ...(ticket.url === undefined
        ? []
        : [{ type: 'text' as const, value: ' ' }, h('a', { href: ticket.url }, 'desk')]),
    ],
    // A customer's words, possibly in a right-to-left script: isolated from the cells around them.
    h('bdi', cleanText(shorten(ticket.title, LONGEST_TITLE))),
    words(ticket.team),
    words(ticket.type),
    ticket.priority ?? '–',
    words(ticket.status),
    ticket.withheld ? '–' : day(ticket.created_at),
    day(ticket.resolved_at),
    seconds === undefined ? '–' : showValue(seconds, 'seconds'),
    ticket.code === undefined ? '–' : closureTitle(ticket.code),
  ]
}

/** A path may hold characters that mean something in an address. */
function asAddress(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}
