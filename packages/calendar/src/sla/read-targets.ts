import type { Path, PauseReason, Target as WrittenTarget } from '@triagebook/record'
import { readSlaFile, type Settings } from '@triagebook/record/formats'
import {
  err,
  ok,
  type Place,
  type Problem,
  type Result,
  sortProblems,
  suggestion,
} from '@triagebook/record/problem'
import { problem } from '../problems.ts'
import type { WorkingCalendar } from '../working/working-calendar.ts'
import { longestDay } from '../working/working-days.ts'
import type { Calendars } from './read-calendars.ts'
import type { Target, TicketTargets } from './target.ts'

const WARN_AT = 0.75
const PAUSES: readonly PauseReason[] = ['pending', 'blocked-customer']
const UNITS = { m: 60, h: 3600 } as const

type Known = Pick<Settings, 'teams' | 'vocabulary'>

/** Reads the targets of rules/sla.yml, whose calendars have been read: what they name, and that each one can count. */
export function readTargets(
  { path, content }: { readonly path: string; readonly content: string },
  calendars: Calendars,
  settings: Known,
): Result<TicketTargets> {
  const file = readSlaFile(path, content)
  if (!file.ok) return file
  const { targets: written = [], warn_at: warnAt = WARN_AT, pauses = PAUSES } = file.value.value
  const problems: Problem[] = []
  const targets: Target[] = []
  for (const [index, target] of written.entries()) {
    const place = (inside: Path) => file.value.place(['targets', index, ...inside])
    const hiding = written.slice(0, index).findIndex((earlier) => hides(earlier, target))
    const { line } = file.value.place(['targets', hiding])
    if (hiding !== -1)
      problems.push(problem('sla/hidden-target', { clock: target.clock, line: String(line) }, place([])))
    problems.push(...unknownWords(target, settings, place))
    const calendar = calendarFor(target, calendars, place)
    if (!calendar.ok) problems.push(...calendar.problems)
    else targets.push(compile(target, calendar.value))
  }
  const [first, ...rest] = sortProblems(problems)
  return first ? err(first, ...rest) : ok({ targets, warnAt, pauses })
}

/** Whether each ticket that `target` fits is one that `earlier` fits. */
function hides(earlier: WrittenTarget, target: WrittenTarget): boolean {
  return (
    earlier.clock === target.clock &&
    (['priority', 'tier', 'team'] as const).every(
      (key) => earlier[key] === undefined || earlier[key] === target[key],
    )
  )
}

function unknownWords(
  { clock, team, tier }: WrittenTarget,
  { teams, vocabulary }: Known,
  place: (inside: Path) => Place,
): readonly Problem[] {
  const slugs = Object.keys(teams)
  const tiers = vocabulary.tier
  return [
    ...(team === undefined || slugs.includes(team)
      ? []
      : [problem('sla/unknown-team', { clock, team, suggestion: suggestion(team, slugs) }, place(['team']))]),
    ...(tier === undefined || tiers.length === 0 || tiers.includes(tier)
      ? []
      : [problem('sla/unknown-tier', { clock, tier, suggestion: suggestion(tier, tiers) }, place(['tier']))]),
  ]
}

function calendarFor(
  { clock, calendar }: WrittenTarget,
  calendars: Calendars,
  place: (inside: Path) => Place,
): Result<WorkingCalendar> {
  const [first] = calendars.values()
  if (first === undefined) return err(problem('sla/unknown-calendar#none', { clock }, place([])))
  if (calendar === undefined) return ok(first)
  const named = calendars.get(calendar)
  if (named !== undefined) return ok(named)
  const values = { clock, calendar, suggestion: suggestion(calendar, [...calendars.keys()]) }
  return err(problem('sla/unknown-calendar#some', values, place(['calendar'])))
}

function compile({ within, clock, priority, tier, team }: WrittenTarget, calendar: WorkingCalendar): Target {
  return { clock, priority, tier, team, calendar, seconds: secondsOf(within, calendar) }
}

/** The schema has checked its form. */
function secondsOf(within: string, calendar: WorkingCalendar): number {
  const count = Number.parseInt(within, 10)
  if (within.endsWith('d')) return count * longestDay(calendar)
  return count * (within.endsWith('h') ? UNITS.h : UNITS.m)
}
