import { exitClassOf, type Problem } from '@triagebook/record/problem'
import type { Applied, IssueLink, Plan, PlanReport } from '../stage/plan.ts'
import { type PlannedChange, type PlannedEffect, plannedChange } from '../stage/planned-writes.ts'
import type { StageReport } from '../stage/stage-report.ts'
import { type Hold, heldOf } from './hold.ts'
import { plainSummary } from './plain-summary.ts'
import { summaryTitle } from './summary-title.ts'

/** What has become of a run's plans so far. However the run ends, its report is made of this. */
export interface Outcome {
  /** Paths; a sequence may write a file more than once. */
  readonly written: Set<string>
  /** Paths of what was only shown. */
  readonly held: Set<string>
  /** The first of them as they are shown, by path. */
  readonly changes: Map<string, PlannedChange>
  /** By key. */
  readonly effects: Map<string, PlannedEffect>
  /** What is so now, of effects that took place. */
  readonly words: string[]
  /** What could not be done. */
  readonly problems: Problem[]
  /** Of the last plan. */
  report: PlanReport | null
  /** That was made or edited. */
  issue: IssueLink | undefined
  /** The last plan could not be done whole. */
  isCut: boolean
}

export function newOutcome(): Outcome {
  return {
    written: new Set(),
    held: new Set(),
    changes: new Map(),
    effects: new Map(),
    words: [],
    problems: [],
    report: null,
    issue: undefined,
    isCut: false,
  }
}

/** Of the changes that are held the first `most` are kept as they are shown, of the others the path. */
export function add(
  outcome: Outcome,
  { plan, applied, hold, most }: { plan: Plan; applied: Applied; hold: Hold; most: number },
): void {
  const held = heldOf(plan, hold)
  for (const change of held.changes) {
    outcome.held.add(change.path)
    if (outcome.changes.size < most || outcome.changes.has(change.path))
      outcome.changes.set(change.path, plannedChange(change))
  }
  for (const { key, words } of held.effects) outcome.effects.set(key, { key, words })
  for (const path of applied.written) outcome.written.add(path)
  for (const { key, words } of plan.effects) if (applied.done.includes(key)) outcome.words.push(words)
  outcome.problems.push(...applied.problems)
  outcome.report = plan.report
  outcome.issue = applied.issue ?? outcome.issue
  outcome.isCut = applied.problems.some(({ severity }) => severity === 'error')
}

/** The report of a run that came to its end. */
export function reportOf(command: string, outcome: Outcome, hold: Hold): StageReport {
  const { report, held, effects, words, isCut } = outcome
  if (report === null) throw new Error(`The stage ${command} planned nothing, not even a report.`)
  const isHeld = held.size + effects.size > 0
  const sentences = [report.reason, ...words, ...(isHeld ? [hold.because] : [])]
  return finished(command, outcome, {
    ...report,
    ...(isCut
      ? { decision: 'failed', reason: cutWords(outcome), counts: { written: outcome.written.size } }
      : { reason: sentences.filter((sentence) => sentence !== '').join(' ') }),
    problems: [...report.problems, ...outcome.problems],
  })
}

/** The report of a run that problems ended. */
export function brokenOff(
  command: string,
  problems: readonly [Problem, ...Problem[]],
  outcome = newOutcome(),
): StageReport {
  const before = outcome.written.size > 0 ? ` ${cutWords(outcome)}` : ''
  return finished(command, outcome, {
    decision: 'failed',
    reason: `${problems[0].message}${before}`,
    problems: [...(outcome.report?.problems ?? []), ...outcome.problems, ...problems],
    counts: {},
  })
}

/** The report of a stage that triagebook.yml stops. */
export function paused(command: string): StageReport {
  return finished(command, newOutcome(), {
    decision: 'paused',
    reason: 'Nothing was done, because triagebook.yml says `paused: true`.',
    problems: [],
    counts: {},
  })
}

function cutWords({ written }: Outcome): string {
  if (written.size === 0) return 'Nothing was written.'
  return written.size === 1 ? 'Only 1 file was written.' : `Only ${written.size} files were written.`
}

function finished(command: string, outcome: Outcome, report: PlanReport): StageReport {
  const { markdown: _markdown, tables: _tables, onlyWarns: _onlyWarns, ...rest } = report
  const more = outcome.held.size - outcome.changes.size
  const planned = {
    changes: [...outcome.changes.values()],
    ...(more > 0 && { more }),
    effects: [...outcome.effects.values()],
  }
  const isHeld = outcome.held.size + outcome.effects.size > 0
  return {
    ...rest,
    ...(outcome.issue && { issue: outcome.issue }),
    command,
    exit: exitOf(report),
    changed: [...outcome.written, ...outcome.held],
    ...(isHeld && { planned }),
    summary: async () =>
      (isHeld ? undefined : plainSummary(summaryTitle(command), report)) ??
      (await import('./summary.ts')).summarize(command, report, planned),
  }
}

function exitOf({ problems, onlyWarns }: PlanReport): StageReport['exit'] {
  const found = exitClassOf(problems)
  return onlyWarns && found === 1 ? 0 : found
}
