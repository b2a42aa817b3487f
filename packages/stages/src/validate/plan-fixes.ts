import { changeOf } from '@triagebook/book'
import { dayStart } from '@triagebook/calendar'
import { instant } from '@triagebook/record'
import { fixRecord } from '@triagebook/record/fix'
import type { Settings } from '@triagebook/record/formats'
import { type Problem, sortProblems } from '@triagebook/record/problem'
import type { BookChange } from '../stage/plan.ts'
import type { Fixable } from './read.ts'

/** What `--fix` changes, and each thing that it fixes, at its place. */
export interface Fixes {
  readonly changes: readonly BookChange[]
  readonly fixed: readonly Problem[]
}

/** Fixes the records in which a problem has only one right answer. */
export function planFixes(records: readonly Fixable[], settings: Settings): Fixes {
  const firstMoment = (day: string) => instant(dayStart(day, settings.time_zone))
  const plans = records.map(({ path, text }) => {
    const { text: content, fixed } = fixRecord(path, text, settings, firstMoment)
    return { change: { root: 'book' as const, ...changeOf(path, text, content) }, fixed }
  })
  const changed = plans.filter(({ fixed }) => fixed.length > 0)
  return {
    changes: changed.map(({ change }) => change),
    fixed: sortProblems(changed.flatMap(({ fixed }) => fixed)),
  }
}
