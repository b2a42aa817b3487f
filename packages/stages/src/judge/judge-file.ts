import type { RecordFile, TicketRecord } from '@triagebook/record'
import { editRecord } from '@triagebook/record/edit'
import type { RuleBook } from '@triagebook/rules'
import type { Loads } from '@triagebook/rules/loads'
import { type Prioritized, prioritize } from '@triagebook/rules/prioritize'
import { signEdits } from '@triagebook/rules/sign-edits'
import type { Author } from '../book/people/authors.ts'

/** A record, and who last changed it if a person's value in it has no signature yet. */
export interface ToDecide {
  readonly file: RecordFile
  readonly author: Author | null
  /** It is resolved, and stays as it was decided. */
  readonly isClosed: boolean
}

/** A record as the rules would have it, and the text of its file then. */
export interface Judged extends Prioritized {
  readonly content: string
}

/** Without `loads` a rule that chooses the least loaded owner chooses nobody new. */
export function judgeFile(ticket: ToDecide, rules: RuleBook, now: Date, loads?: Loads): Judged {
  const judged = judgeTicket(ticket, rules, now, loads)
  return { ...judged, content: contentWith(ticket.file, judged.record) }
}

/** The record as the rules would have it. */
export function judgeTicket(
  { file, author, isClosed }: ToDecide,
  rules: RuleBook,
  now: Date,
  loads?: Loads,
): Prioritized {
  return isClosed
    ? { record: signEdits(file.record, { now, author }), verdicts: [], observed: [] }
    : prioritize(file, rules, { now, author, loads })
}

/** The text of a file with another record in it. Only a record that changed is read for editing. */
export function contentWith(file: RecordFile, record: TicketRecord): string {
  return record === file.record ? file.text : editRecord(file, { record, body: file.body })
}

/** A resolved ticket that was never judged, such as an old one that was just imported, is judged once. */
export function isJudged({ triage }: TicketRecord): boolean {
  return triage.status === 'resolved' && triage.decided !== undefined
}
