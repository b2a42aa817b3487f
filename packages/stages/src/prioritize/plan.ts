import { changeOf } from '@triagebook/book'
import type { RecordFile } from '@triagebook/record'
import type { Problem } from '@triagebook/record/problem'
import type { Verdict } from '@triagebook/rules'
import { afterTicket } from '@triagebook/rules/loads'
import { type Judged, judgeFile, type ToDecide } from '../judge/judge-file.ts'
import type { Run } from '../stage/define-stage.ts'
import type { BookChange, PlanReport, PlanSequence } from '../stage/plan.ts'
import { countOf } from '../words/count-of.ts'
import type { ToPrioritize } from './read.ts'

type Counts = Readonly<
  Record<'tickets' | 'closed' | 'changed' | 'decided' | 'ambiguous' | 'people' | 'review', number>
>

const NONE: Counts = { tickets: 0, closed: 0, changed: 0, decided: 0, ambiguous: 0, people: 0, review: 0 }

/** Few enough that memory does not grow, and enough that writing them together is quick. */
const MOST_CHANGES = 100

/** The records as the rules would have them, some changes a plan. Ends after a plan that was not carried out. */
export async function* planPrioritization(
  { rules, loads: before, tickets, problems }: ToPrioritize,
  run: Run,
): PlanSequence {
  let counts = NONE
  let loads = before
  let changes: BookChange[] = []
  for await (const ticket of tickets()) {
    const judged = judgeFile(ticket, rules, run.now, loads)
    loads = loads && afterTicket(loads, ticket.file.record, judged.record)
    const change = changeTo(ticket.file, judged)
    counts = sum(counts, { ...ticket, ...judged, change })
    if (change) changes.push(change)
    if (changes.length < MOST_CHANGES) continue
    const applied = yield { changes, effects: [], report: reportOf(counts, problems, run) }
    if (applied.problems.length > 0) return
    changes = []
  }
  yield { changes, effects: [], report: reportOf(counts, problems, run) }
}

/** Null where the file stays as it is. */
function changeTo(file: RecordFile, { record, content }: Judged): BookChange | null {
  return content === file.text
    ? null
    : {
        root: 'book',
        ...changeOf(file.path, file.text, content),
        record: { from: file.record, to: record },
      }
}

function reportOf(counts: Counts, problems: readonly Problem[], { dryRun }: Run): PlanReport {
  const { tickets, closed, changed, decided, people, ambiguous, review } = counts
  const sentences = [
    `${countOf(tickets - closed, 'ticket')} checked: ${countOf(decided, 'value')} by rules, ${people} by people, ${ambiguous} ambiguous.`,
    `${countOf(review, 'ticket')} ${review === 1 ? 'needs' : 'need'} a person’s review.`,
    ...(closed > 0 ? [closedWords(closed)] : []),
    `${countOf(changed, 'record')} ${dryRun ? 'would change' : 'changed'}.`,
  ]
  return {
    decision: changed > 0 ? 'changed' : 'unchanged',
    reason: sentences.join(' '),
    problems,
    counts,
  }
}

function closedWords(closed: number): string {
  const stay = closed === 1 ? 'stays as it was decided' : 'stay as they were decided'
  return `${countOf(closed, 'resolved ticket')} ${stay}; \`--all\` judges resolved tickets too.`
}

function sum(
  before: Counts,
  {
    isClosed,
    record: { triage },
    verdicts,
    change,
  }: Judged & Pick<ToDecide, 'isClosed'> & { readonly change: BookChange | null },
): Counts {
  return {
    tickets: before.tickets + 1,
    closed: before.closed + (isClosed ? 1 : 0),
    changed: before.changed + (change ? 1 : 0),
    decided: before.decided + countKind(verdicts, 'decided'),
    ambiguous: before.ambiguous + countKind(verdicts, 'ambiguous'),
    people: before.people + countKind(verdicts, 'person'),
    review: before.review + (triage.review?.length ? 1 : 0),
  }
}

function countKind(verdicts: readonly Verdict[], kind: Verdict['kind']): number {
  return verdicts.filter((verdict) => verdict.kind === kind).length
}
