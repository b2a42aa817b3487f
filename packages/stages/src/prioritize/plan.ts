import { changeOf } from '@triagebook/book'
import {
  type DueClock,
  mayHaveRunningClock,
  ticketClocks,
  unreportedClocks,
  withReported,
} from '@triagebook/calendar/clocks'
import { instant, type RecordFile, type TicketRecord } from '@triagebook/record'
import type { Problem } from '@triagebook/record/problem'
import { openFlags } from '@triagebook/record/review'
import type { Verdict } from '@triagebook/rules'
import { afterTicket } from '@triagebook/rules/loads'
import type { Prioritized } from '@triagebook/rules/prioritize'
import { type ReportedClock, reportedClocks } from '../clocks/reported-clocks.ts'
import { contentWith, judgeTicket, type ToDecide } from '../judge/judge-file.ts'
import type { Run } from '../stage/define-stage.ts'
import type { BookChange, PlanReport, PlanSequence } from '../stage/plan.ts'
import { type Preview, previewOf } from '../what-if/preview.ts'
import { countOf } from '../words/count-of.ts'
import { addObserved, type ObservedFile, observedFiles } from './observed-values.ts'
import { observedSentence, observedTables } from './observed-words.ts'
import type { ToPrioritize } from './read.ts'

type Counts = Readonly<
  Record<'tickets' | 'closed' | 'changed' | 'left' | 'decided' | 'ambiguous' | 'people' | 'review', number>
>

const NONE: Counts = {
  tickets: 0,
  closed: 0,
  changed: 0,
  left: 0,
  decided: 0,
  ambiguous: 0,
  people: 0,
  review: 0,
}

/** Few enough that memory does not grow, and enough that writing them together is quick. */
const MOST_CHANGES = 100

/** The records as the rules would have them, some changes a plan. Ends after a plan that was not carried out. */
export async function* planPrioritization(
  { rules, loads: before, targets, timeZone, tickets, problems, limit }: ToPrioritize,
  run: Run,
): PlanSequence {
  let counts = NONE
  let loads = before
  let observed = observedFiles(rules)
  let changes: BookChange[] = []
  const reported: ReportedClock[] = []
  const preview = previewOf()
  for await (const ticket of tickets()) {
    const judged = judgeTicket(ticket, rules, run.now, loads)
    loads = loads && afterTicket(loads, ticket.file.record, judged.record)
    const due = dueClocks(judged.record, targets, run.now)
    const change = changeTo(ticket.file, withReported(judged.record, due, instant(run.now)))
    const isLeft = change !== null && counts.changed === limit
    if (!isLeft) reported.push(...reportedClocks(judged.record, due, timeZone))
    counts = sum(counts, { ...ticket, ...judged, change, isLeft })
    observed = addObserved(observed, ticket.file.record, judged, rules)
    if (change && !isLeft) changes.push(change)
    if (change && !isLeft && run.dryRun) preview.add(ticket.file.record, judged.record)
    if (changes.length < MOST_CHANGES) continue
    const applied = yield {
      changes,
      effects: [],
      report: await reportOf({ counts, observed, problems, reported, preview }, run),
    }
    if (applied.problems.length > 0) return
    changes = []
  }
  yield {
    changes,
    effects: [],
    report: await reportOf({ counts, observed, problems, reported, preview }, run),
  }
}

/** What its owner has to hear of a ticket. */
function dueClocks(record: TicketRecord, targets: ToPrioritize['targets'], now: Date): readonly DueClock[] {
  if (targets === null || !mayHaveRunningClock(record)) return []
  return unreportedClocks(record, ticketClocks(record, targets, now))
}

/** Null where the file stays as it is. */
function changeTo(file: RecordFile, record: TicketRecord): BookChange | null {
  const content = contentWith(file, record)
  return content === file.text
    ? null
    : {
        root: 'book',
        ...changeOf(file.path, file.text, content),
        record: { from: file.record, to: record },
      }
}

interface Found {
  readonly counts: Counts
  readonly observed: readonly ObservedFile[]
  readonly problems: readonly Problem[]
  readonly reported: readonly ReportedClock[]
  readonly preview: Preview
}

async function reportOf(
  { counts, observed, problems, reported, preview }: Found,
  { dryRun }: Run,
): Promise<PlanReport> {
  const tables = observedTables(observed)
  const late = reported.filter(({ isLate }) => isLate).length
  const soon = reported.length - late
  const { tickets, closed, decided, people, ambiguous, review, changed } = counts
  const sentences = [
    ...(review > 0 ? [reviewWords(review)] : []),
    ...(reported.length > 0 ? [clockCounts(late, soon)] : []),
    changedWords(counts, dryRun),
    ...observed.map(observedSentence),
    `${countOf(tickets - closed, 'ticket')} checked: ${countOf(decided, 'value')} by rules, ${people} by people, ${ambiguous} ambiguous.`,
    ...(closed > 0 ? [closedWords(closed)] : []),
  ]
  const output = [
    dryRun ? preview.text() : '',
    // Most runs have nothing to say of clocks, and need no Markdown.
    reported.length > 0 ? (await import('../clocks/clock-report.ts')).clockReport(reported) : '',
  ].filter((text) => text !== '')
  return {
    decision: changed > 0 ? 'changed' : 'unchanged',
    reason: sentences.join(' '),
    problems,
    counts: { ...counts, late, soon },
    ...((dryRun || output.length > 0) && { output: output.join('\n') }),
    ...(tables.length > 0 && { tables }),
  }
}

/** `2 targets are missed, 1 is due soon; each is reported once.` */
function clockCounts(late: number, soon: number): string {
  const counts = [
    ...(late > 0 ? [`${countOf(late, 'target')} ${late === 1 ? 'is' : 'are'} missed`] : []),
    ...(soon > 0 ? [`${countOf(soon, 'target')} ${soon === 1 ? 'is' : 'are'} due soon`] : []),
  ]
  return `${counts.join(', ')}; each is reported once.`
}

function reviewWords(review: number): string {
  return `${countOf(review, 'ticket')} ${review === 1 ? 'waits' : 'wait'} for a person to look at: \`triagebook list --review\` says why.`
}

function changedWords({ changed, left }: Counts, dryRun: boolean): string {
  if (left === 0) return `${countOf(changed, 'record')} ${dryRun ? 'would change' : 'changed'}.`
  const some = `${changed} of ${changed + left} tickets that would change`
  if (dryRun) return `${some} ${changed === 1 ? 'is' : 'are'} within the limit.`
  return `${some} ${changed === 1 ? 'was' : 'were'} changed; run again for the next.`
}

function closedWords(closed: number): string {
  const stay = closed === 1 ? 'stays as it was decided' : 'stay as they were decided'
  return `${countOf(closed, 'resolved ticket')} ${stay}; \`--all\` judges resolved tickets too.`
}

function sum(
  before: Counts,
  {
    isClosed,
    record,
    verdicts,
    change,
    isLeft,
  }: Prioritized &
    Pick<ToDecide, 'isClosed'> & { readonly change: BookChange | null; readonly isLeft: boolean },
): Counts {
  return {
    tickets: before.tickets + 1,
    closed: before.closed + (isClosed ? 1 : 0),
    changed: before.changed + (change && !isLeft ? 1 : 0),
    left: before.left + (isLeft ? 1 : 0),
    decided: before.decided + countKind(verdicts, 'decided'),
    ambiguous: before.ambiguous + countKind(verdicts, 'ambiguous'),
    people: before.people + countKind(verdicts, 'person'),
    review: before.review + (openFlags(record).length > 0 ? 1 : 0),
  }
}

function countKind(verdicts: readonly Verdict[], kind: Verdict['kind']): number {
  return verdicts.filter((verdict) => verdict.kind === kind).length
}
