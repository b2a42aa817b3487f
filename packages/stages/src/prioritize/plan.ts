import { changeOf, type FileChange } from '@triagebook/book'
import { editRecord, type Problem, type RecordFile } from '@triagebook/record'
import type { RuleBook, Verdict } from '@triagebook/rules'
import { prioritize } from '@triagebook/rules/prioritize'
import { countOf } from '../count-of.ts'
import type { StageReport } from '../stage.ts'
import { summarize } from '../summary.ts'
import type { Author } from './read.ts'

interface Input {
  readonly rules: RuleBook
  readonly files: readonly RecordFile[]
  readonly authors: ReadonlyMap<string, Author>
  readonly problems: readonly Problem[]
  readonly now: Date
  readonly dryRun: boolean
}

/** The records as the rules would have them, as changes of files, and what to tell of it. */
export function planPrioritization({ rules, files, authors, problems, now, dryRun }: Input): {
  changes: readonly FileChange[]
  report: StageReport
} {
  const decided = files.map((file) => ({
    file,
    ...prioritize(file, rules, { now, author: authors.get(file.path) ?? null }),
  }))
  const changes = decided.flatMap(({ file, record }): FileChange[] => {
    const content = editRecord(file, { record, body: file.body })
    return content === file.text ? [] : [changeOf(file.path, file.text, content)]
  })
  const verdicts = decided.flatMap((ticket) => ticket.verdicts)
  const counts = {
    tickets: files.length,
    changed: changes.length,
    decided: countKind(verdicts, 'decided'),
    ambiguous: countKind(verdicts, 'ambiguous'),
    people: countKind(verdicts, 'person'),
    review: decided.filter(({ record }) => (record.triage.review ?? []).length > 0).length,
  }
  const reason = `${countOf(counts.tickets, 'ticket')} judged: ${countOf(counts.decided, 'value')} by rules, ${counts.people} by people, ${counts.ambiguous} ambiguous. ${countOf(counts.review, 'ticket')} ${counts.review === 1 ? 'waits' : 'wait'} for a person’s look. ${countOf(changes.length, 'record')} ${dryRun ? 'would change' : 'changed'}.`
  return {
    changes,
    report: {
      command: 'prioritize',
      decision: changes.length > 0 ? 'changed' : 'unchanged',
      reason,
      problems,
      counts,
      changed: changes.map(({ path }) => path),
      summary: summarize('Prioritize', reason, problems),
    },
  }
}

function countKind(verdicts: readonly Verdict[], kind: Verdict['kind']): number {
  return verdicts.filter((verdict) => verdict.kind === kind).length
}
