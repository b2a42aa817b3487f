import { showWorkingTime } from '@triagebook/calendar'
import type { CommandName } from '@triagebook/decide'
import type { DecidedField } from '@triagebook/record'
import {
  atMost,
  code,
  heading,
  type Inline,
  LINE_BREAK,
  paragraph,
  strong,
  table,
} from '@triagebook/text/page'
import type { BlockContent } from 'mdast'
import type { Agenda, OpenReview, ReviewTicket, ReviewWait } from '../model/agenda.ts'
import { NOTHING, shortDay, shortName, shortText, ticketCell } from './print-ticket.ts'

const COLUMNS = ['Ticket', 'Why', 'Waits', 'Who'] as const

/** What waits for a person, and the commands that settle it; nothing where nothing waits. */
export function reviewNodes(
  { reviews, moreReviews }: Pick<Agenda, 'reviews' | 'moreReviews'>,
  rows: number,
): BlockContent[] {
  if (reviews.length === 0) return []
  return [
    heading(3, `For a person to look at: ${reviews.length + moreReviews}`),
    paragraph('Done when a person has set each value, or confirmed the ticket.'),
    ...atMost(reviews, rows, (shown) => table(COLUMNS, shown.map(reviewRow))),
    ...(moreReviews > 0
      ? [paragraph(`… and ${moreReviews} more: `, code('triagebook list --review'), ' shows them all.')]
      : []),
    howToSettle(reviews),
  ]
}

function reviewRow({ ticket, open }: ReviewTicket): readonly (readonly Inline[])[] {
  if (open === null) return [ticketCell(ticket, null), [NOTHING], [NOTHING], [NOTHING]]
  return [
    ticketCell(ticket, open.title),
    open.why.flatMap((why, index) => [...(index > 0 ? [LINE_BREAK] : []), shortText(why)]),
    waitText(open),
    [open.asked.map(shortName).join(', ') || NOTHING],
  ]
}

function waitText({ since, wait }: OpenReview): readonly Inline[] {
  const day = `since ${shortDay(since)}`
  return wait === null || wait.passed < 60 ? [day] : [day, LINE_BREAK, ...passedText(wait)]
}

/** `**19 working hours**, target 8 working hours`; bold where it took longer than it may. */
function passedText({ passed, target }: ReviewWait): readonly Inline[] {
  const words = showWorkingTime(passed)
  if (target === null) return [words]
  return [passed > target ? strong(words) : words, `, target ${showWorkingTime(target)}`]
}

/** The commands that set what a ticket can wait for. */
const COMMANDS: Partial<Record<DecidedField, CommandName>> = {
  type: 'type',
  component: 'component',
  impact: 'impact',
  severity: 'severity',
  business_impact: 'business-impact',
  priority: 'priority',
  team: 'team',
}

/** Once for all rows. */
function howToSettle(reviews: readonly ReviewTicket[]): BlockContent {
  const fields = reviews.flatMap(({ open }) => open?.fields ?? [])
  const commands = new Set(fields.flatMap((field) => COMMANDS[field] ?? []))
  return paragraph(
    'To settle one: ',
    ...[...commands].flatMap((command) => [code(`triagebook ${command} <ticket> <value>`), ', ']),
    code('triagebook confirm <ticket> <result>'),
    '.',
  )
}
