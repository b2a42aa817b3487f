import { mergeFiles, type PlacedConflict, type Problem, sortProblems } from '@triagebook/record'
import { countOf } from '../count-of.ts'
import type { StageReport } from '../stage.ts'
import { summarize } from '../summary.ts'
import { clashWords } from './clash-words.ts'
import type { Versions } from './read.ts'

/** The merged text and what clashes in it; where a version is no record, our text as it is and which one that was. */
export function planMerge({ name, base, ours, theirs, text }: Versions): {
  text: string
  report: StageReport
} {
  if (!ours.ok || !theirs.ok || base?.ok === false) {
    const problems = [
      ...unreadableSide(name, 'our version', ours.problems, !ours.ok),
      ...unreadableSide(name, 'their version', theirs.problems, !theirs.ok),
      ...unreadableSide(name, 'the version that both began with', base?.problems ?? [], base?.ok === false),
    ]
    return { text, report: reportOf('unreadable', `${name}: left to Git’s merge of lines.`, problems) }
  }
  const merged = mergeFiles({ base: base?.value, ours: ours.value, theirs: theirs.value })
  if (merged.conflicts.length === 0)
    return { text: merged.text, report: reportOf('merged', `${name}: merged.`, []) }
  const reason = `${name}: merged, but for ${countOf(merged.conflicts.length, 'clash', 'clashes')} that a person has to settle.`
  return {
    text: merged.text,
    report: reportOf('clashes', reason, sortProblems(merged.conflicts.map(clashProblem))),
  }
}

function clashProblem(clash: PlacedConflict): Problem {
  return { code: 'merge/clash', severity: 'error', ...clashWords(clash), at: clash.at }
}

function unreadableSide(
  name: string,
  side: string,
  [first]: readonly Problem[],
  isUnreadable: boolean,
): readonly Problem[] {
  if (!isUnreadable || !first) return []
  const place = first.at ? `line ${first.at.line}: ` : ''
  return [
    {
      code: 'merge/not-a-record',
      severity: 'error',
      message: `In ${name}, ${side} cannot be read as a record (${place}${first.message}), so Git merges it line by line.`,
      hint: 'Look through the file, mend it until `triagebook validate` is content, then `git add` it.',
    },
  ]
}

function reportOf(decision: string, reason: string, problems: readonly Problem[]): StageReport {
  return {
    command: 'merge',
    decision,
    reason,
    problems,
    counts: { clashes: decision === 'clashes' ? problems.length : 0 },
    changed: [],
    summary: summarize('Merge', reason, problems),
  }
}
