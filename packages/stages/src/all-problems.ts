import { PROBLEMS as APPROVAL } from '@triagebook/approval/problems'
import { PROBLEMS as BOOK } from '@triagebook/book'
import { PROBLEMS as CALENDAR } from '@triagebook/calendar/problems'
import { PROBLEMS as DECIDE } from '@triagebook/decide/problems'
import { PROBLEMS as FORGE } from '@triagebook/forge'
import { PROBLEMS as PLAYBOOK } from '@triagebook/playbook/problems'
import type { ProblemCatalogue } from '@triagebook/record/problem'
import { PROBLEMS as RECORD } from '@triagebook/record/problems'
import { PROBLEMS as REDACT } from '@triagebook/redact'
import { PROBLEMS as RULES } from '@triagebook/rules/problems'
import { PROBLEMS as SOURCES } from '@triagebook/sources'
import { PROBLEMS } from './problems.ts'
import { PROBLEMS as PULL_REQUEST } from './pull-request/problems.ts'
import { STAGES } from './registry.ts'

/** What every code means that a stage can report, for `explain`. */
export async function allProblems(): Promise<ProblemCatalogue> {
  const stages = await Promise.all(Object.values(STAGES).map(({ load }) => load()))
  const catalogues = [
    RECORD,
    REDACT,
    RULES,
    APPROVAL,
    BOOK,
    SOURCES,
    FORGE,
    DECIDE,
    PLAYBOOK,
    CALENDAR,
    PROBLEMS,
    PULL_REQUEST,
    ...stages.map(({ problems }) => problems),
  ]
  return Object.fromEntries(catalogues.flatMap((catalogue) => Object.entries(catalogue)))
}
