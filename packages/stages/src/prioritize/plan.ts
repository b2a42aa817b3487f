import { changeOf } from '@triagebook/book'
import type { RecordFile, TicketRecord } from '@triagebook/record'
import { editRecord } from '@triagebook/record/edit'
import type { Problem } from '@triagebook/record/problem'
import type { RuleBook, Verdict } from '@triagebook/rules'
import { prioritize } from '@triagebook/rules/prioritize'
import type { Run } from '../stage/define-stage.ts'
import type { BookChange, PlanReport, PlanSequence } from '../stage/plan.ts'
import { countOf } from '../words/count-of.ts'
import type { ToDecide, ToPrioritize } from './read.ts'

type Counts = Readonly<Record<'tickets' | 'changed' | 'decided' | 'ambiguous' | 'people' | 'review', number>>

const NONE: Counts = { tickets: 0, changed: 0, decided: 0, ambiguous: 0, people: 0, review: 0 }

/** The records as the rules would have them, a plan a page. Ends after a page that was not written. */
export async function* planPrioritization({ rules, pages, problems }: ToPrioritize, run: Run): PlanSequence {
  let counts = NONE
  for await (const page of pages()) {
    const { changes, counts: more } = planPage(page, rules, run.now)
    counts = sum(counts, more)
    const applied = yield { changes, effects: [], report: reportOf(counts, problems, run) }
    if (applied.problems.length > 0) return
  }
  yield { changes: [], effects: [], report: reportOf(counts, problems, run) }
}

function planPage(
  page: readonly ToDecide[],
  rules: RuleBook,
  now: Date,
): { readonly changes: readonly BookChange[]; readonly counts: Counts } {
  const decided = page.map(({ file, author }) => ({ file, ...prioritize(file, rules, { now, author }) }))
  const changes = decided.flatMap(({ file, record }) => changeTo(file, record) ?? [])
  const verdicts = decided.flatMap((ticket) => ticket.verdicts)
  return {
    changes,
    counts: {
      tickets: page.length,
      changed: changes.length,
      decided: countKind(verdicts, 'decided'),
      ambiguous: countKind(verdicts, 'ambiguous'),
      people: countKind(verdicts, 'person'),
      review: decided.filter(({ record }) => (record.triage.review ?? []).length > 0).length,
    },
  }
}

/** Null where the file stays as it is: only a record that changed is read for editing. */
function changeTo(file: RecordFile, record: TicketRecord): BookChange | null {
  if (record === file.record) return null
  const content = editRecord(file, { record, body: file.body })
  return content === file.text
    ? null
    : {
        root: 'book',
        ...changeOf(file.path, file.text, content),
        record: { from: file.record, to: record },
      }
}

function reportOf(counts: Counts, problems: readonly Problem[], { dryRun }: Run): PlanReport {
  const { tickets, changed, decided, people, ambiguous, review } = counts
  const sentences = [
    `${countOf(tickets, 'ticket')} checked: ${countOf(decided, 'value')} by rules, ${people} by people, ${ambiguous} ambiguous.`,
    `${countOf(review, 'ticket')} ${review === 1 ? 'needs' : 'need'} a person’s review.`,
    `${countOf(changed, 'record')} ${dryRun ? 'would change' : 'changed'}.`,
  ]
  return {
    decision: changed > 0 ? 'changed' : 'unchanged',
    reason: sentences.join(' '),
    problems,
    counts,
  }
}

function sum(one: Counts, other: Counts): Counts {
  return {
    tickets: one.tickets + other.tickets,
    changed: one.changed + other.changed,
    decided: one.decided + other.decided,
    ambiguous: one.ambiguous + other.ambiguous,
    people: one.people + other.people,
    review: one.review + other.review,
  }
}

function countKind(verdicts: readonly Verdict[], kind: Verdict['kind']): number {
  return verdicts.filter((verdict) => verdict.kind === kind).length
}
