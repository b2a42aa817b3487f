import { code, heading, type Inline, list, strong } from '@triagebook/text/page'
import type { BlockContent } from 'mdast'
import type { LeftOut, TicketLink } from '../model/agenda.ts'
import { printLinks } from './print-links.ts'

/** What no meeting looks at, and what waits for a team; nothing where there is neither. */
export function leftOutNodes(leftOut: readonly LeftOut[], rows: number): BlockContent[] {
  if (leftOut.length === 0) return []
  return [heading(2, 'Not covered by any meeting'), list(leftOut.map((one) => leftOutLine(one, rows)))]
}

function leftOutLine({ name, tickets }: LeftOut, rows: number): readonly Inline[] {
  if (name === null) {
    return [
      strong('No team yet'),
      `: ${countText(tickets)} (`,
      ...printLinks(tickets, rows),
      '). Name one: ',
      code('triagebook team <ticket> <team>'),
      '.',
    ]
  }
  return [
    strong(name),
    ' is in no meeting: ',
    ...(tickets.length === 0
      ? ['it has no escalated ticket']
      : [`${countText(tickets)} (`, ...printLinks(tickets, rows), ')']),
    '. Add the team under ',
    code('meetings'),
    ' in triagebook.yml.',
  ]
}

function countText({ length }: readonly TicketLink[]): string {
  return length === 1 ? '1 escalated ticket' : `${length} escalated tickets`
}
