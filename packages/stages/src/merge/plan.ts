import { type LostComment, mergeFiles } from '@triagebook/record/merge'
import { type Problem, sortProblems } from '@triagebook/record/problem'
import { oneLine } from '@triagebook/text/plain'
import { conflictProblem } from '../conflict/conflict-problem.ts'
import { problem } from '../conflict/problems.ts'
import { outputFile, type Plan, type PlanReport } from '../stage/plan.ts'
import { errorsOf } from '../stage/stage-report.ts'
import { countOf } from '../words/count-of.ts'
import type { ForMerge, Versions } from './read.ts'

/** The merged text and its conflicts; where a version is no record, Git's merge of lines and which one that was. */
export function planMerge({ versions, name, text: byLines, out }: ForMerge): Plan {
  const { base, ours, theirs } = versions
  if (!ours.ok || !theirs.ok || base?.ok === false) {
    const report = reportOf('unreadable', `${name}: merged by lines.`, unreadableSides(name, versions))
    return { changes: out === undefined ? [] : [outputFile(out, byLines)], effects: [], report }
  }
  const { text, conflicts, lost } = mergeFiles({ base: base?.value, ours: ours.value, theirs: theirs.value })
  const leftOut = lost.map((comment) => commentProblem(name, comment))
  const report =
    conflicts.length === 0
      ? reportOf('merged', `${name}: merged.`, leftOut)
      : reportOf('clashes', `${name}: merged, except for ${countOf(conflicts.length, 'conflict')}.`, [
          ...sortProblems(conflicts.map(conflictProblem)),
          ...leftOut,
        ])
  return out === undefined
    ? { changes: [], effects: [], report: { ...report, output: text } }
    : { changes: [outputFile(out, text)], effects: [], report }
}

function commentProblem(name: string, { text, side }: LostComment): Problem {
  const values = { side: side === 'ours' ? 'our side' : 'their side', comment: oneLine(text, 300) }
  return { ...problem('merge/comment-left-out', values), at: { path: name, line: 1, col: 1 } }
}

function unreadableSides(name: string, { base, ours, theirs }: Versions): readonly Problem[] {
  return [
    ...(ours.ok ? [] : [unreadable(name, 'our version', ours.problems)]),
    ...(theirs.ok ? [] : [unreadable(name, 'their version', theirs.problems)]),
    ...(base === null || base.ok ? [] : [unreadable(name, 'the common ancestor', base.problems)]),
  ]
}

function unreadable(name: string, side: string, [first]: readonly [Problem, ...Problem[]]): Problem {
  const place = first.at ? `line ${first.at.line}: ` : ''
  return problem('merge/not-a-record', { name, side, place, reason: first.message })
}

function reportOf(decision: string, reason: string, problems: readonly Problem[]): PlanReport {
  return {
    decision,
    reason,
    problems,
    counts: { clashes: decision === 'clashes' ? errorsOf({ problems }).length : 0 },
  }
}
