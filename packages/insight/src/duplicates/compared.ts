import type { RecordContent, TicketRecord } from '@triagebook/record'
import type { Settings } from '@triagebook/record/formats'
import { ticketWords } from '../words/ticket-words.ts'

/** Why a ticket is compared with no other. */
export type NotCompared =
  /** Its words stay on the desk. */
  | 'withheld'
  /** Merged, deleted, or closed as a duplicate: another ticket stands for it. */
  | 'gone'
  | 'few-words'

/** With fewer different words, two tickets are alike by chance. */
const FEWEST_WORDS = 3

/** The words by which a ticket is compared with others, or why it is not. */
export function comparedWords(
  content: RecordContent,
  settings: Settings,
): ReadonlyMap<string, number> | NotCompared {
  if (isWithheld(content.record, settings)) return 'withheld'
  if (isGone(content.record)) return 'gone'
  const words = ticketWords(content)
  return words.size < FEWEST_WORDS ? 'few-words' : words
}

/** As the agenda has it: a public book says nothing of a security report, whether its text was withheld or not. */
function isWithheld({ source, triage }: TicketRecord, { privacy }: Settings): boolean {
  return source.withheld === true || (triage.type === 'security' && privacy.book !== 'private')
}

function isGone({ source, resolution }: TicketRecord): boolean {
  return source.status === 'merged' || source.status === 'deleted' || resolution?.void === 'duplicate'
}
