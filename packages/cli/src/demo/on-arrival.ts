import { changeOf, type FileChange } from '@triagebook/book'
import { editRecord, type RecordFile } from '@triagebook/record'
import type { RuleBook } from '@triagebook/rules'
import { prioritize } from '@triagebook/rules/prioritize'
import type { StageReport } from '@triagebook/stages'
import { applyWhole } from '@triagebook/stages/apply-whole'
import { bookAt, orThrow } from '@triagebook/stages/open-book'
import { rulesOf } from '@triagebook/stages/rules-of'

const MINUTES_TO_DECIDE = 5

/**
 * Lets the rules judge each ticket as it was when it came in, a few minutes later: new on its desk, seen by nobody.
 * A team that runs Triagebook every day has this from the runs themselves; the sample's half year is made up for.
 */
export async function decideOnArrival(folder: string): Promise<StageReport> {
  const book = await bookAt(folder)
  const rules = orThrow(rulesOf(book))
  const changes: FileChange[] = []
  for await (const { result } of book.records()) {
    const file = orThrow(result)
    const content = editRecord(file, { record: judged(file, rules), body: file.body })
    if (content !== file.text) changes.push(changeOf(file.path, file.text, content))
  }
  applyWhole(book, changes)
  const reason = `${changes.length} tickets got type, severity, priority and team, each with its reason.`
  return {
    command: 'prioritize',
    decision: 'changed',
    reason,
    problems: [],
    counts: { changed: changes.length },
    changed: changes.map(({ path }) => path),
    summary: reason,
  }
}

function judged({ record, body }: RecordFile, rules: RuleBook): RecordFile['record'] {
  const { source } = record
  if (source.status === 'merged' || source.status === 'deleted') return record
  const arrival = new Date(new Date(source.created_at).getTime() + MINUTES_TO_DECIDE * 60_000)
  const asItCameIn = { ...record, source: { ...source, status: 'new' as const } }
  return { ...prioritize({ record: asItCameIn, body }, rules, { now: arrival, author: null }).record, source }
}
