import type { RecordFile, TicketRecord } from '@triagebook/record'
import { oneLine } from '@triagebook/text/plain'
import type { Earlier, LikeEarlier } from './read.ts'

const LONGEST_TITLE = 70

/** Each ticket with the earlier ones below it, and what a person can do about the first of them. */
export function inWords(tickets: readonly LikeEarlier[]): string {
  const [first] = tickets
  if (first === undefined) return ''
  return [...tickets.map(paragraphOf), nextSteps(first)].join('\n')
}

function paragraphOf({ file, earlier }: LikeEarlier): string {
  return [titleLine(file), ...earlier.flatMap(linesOf)].map((line) => `${line}\n`).join('')
}

function linesOf({ file, percent, words }: Earlier): readonly string[] {
  return [
    `  ${String(percent).padStart(3)} %  ${titleLine(file)}`,
    `         ${stateOf(file.record)}; both say: ${words.join(', ')}`,
  ]
}

/** What became of a ticket may answer the newer one. */
function stateOf({ source, triage, resolution }: TicketRecord): string {
  const ending = resolution?.code ?? resolution?.void
  const status = ending === undefined ? triage.status : `${triage.status} (${ending})`
  return `${status}, of ${source.created_at.slice(0, 10)}`
}

function titleLine({ record: { id, title } }: RecordFile): string {
  return `${id}  ${oneLine(title, LONGEST_TITLE)}`
}

function nextSteps({ file, earlier }: LikeEarlier): string {
  const [id, other] = [file.record.id, earlier[0]?.id ?? '']
  return [
    'The same problem? This closes the newer ticket as a duplicate:',
    `  triagebook duplicate-of ${id} ${other}`,
    'Another problem? After a note that names the other ticket, the two are not compared again:',
    `  triagebook note ${id} "not the problem of ${other}"`,
    '',
  ].join('\n')
}
