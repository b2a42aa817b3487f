import { atMost, type Inline, link, list, paragraph, strong } from '@triagebook/text/page'
import type { BlockContent } from 'mdast'
import type { PullLink, Unmerged, UnmergedTicket } from '../model/agenda.ts'
import { reasonText } from './print-candidates.ts'
import { NOTHING, priorityText, shortTitle, WITHHELD_TEXT } from './print-ticket.ts'

/** What an open pull request brings; nothing where there is none. */
export function unmergedNodes(unmerged: Unmerged | null, rows: number): BlockContent[] {
  if (unmerged === null) return []
  const { pull, tickets, urgent } = unmerged
  return [
    paragraph(
      strong(`Not merged yet: ${tickets === 1 ? '1 new ticket' : `${tickets} new tickets`}`),
      ' in ',
      pullText(pull),
      urgent.length === 0
        ? ', none of them urgent.'
        : `. Merge it to have ${tickets === 1 ? 'it' : 'them'} discussed; urgent ${urgent.length === 1 ? 'is' : 'are'}:`,
    ),
    ...atMost(urgent, rows, (shown) => list(shown.map(urgentLine))),
  ]
}

const PAGE_OF_GITHUB = /^https:\/\/github\.com\//

/** Linked directly, it would tell of each agenda that names it. */
function pullText({ number, url }: PullLink): Inline {
  const text = `pull request ${number}`
  return PAGE_OF_GITHUB.test(url)
    ? link(url.replace(PAGE_OF_GITHUB, 'https://redirect.github.com/'), text)
    : text
}

function urgentLine(ticket: UnmergedTicket): readonly Inline[] {
  const { id, title, isEscalated, reasons } = ticket
  const priority = priorityText(ticket)
  const why = [
    ...(priority === NOTHING ? [] : [priority]),
    ...(isEscalated ? ['escalated'] : []),
    ...reasons.filter(({ kind }) => kind !== 'first-priority').map(reasonText),
  ]
  return [
    `${id} ${title === null ? WITHHELD_TEXT : shortTitle(title)}${why.length === 0 ? '' : ` (${why.join('; ')})`}`,
  ]
}
