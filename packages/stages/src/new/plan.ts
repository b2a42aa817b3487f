import type { FileChange } from '@triagebook/book'
import { localDay } from '@triagebook/calendar'
import { instant, type Problem, printRecord, recordPath, TriagebookError } from '@triagebook/record'
import { withModeline } from '../modeline.ts'
import type { Host, StageReport } from '../stage.ts'
import { choicesOf } from './choices.ts'
import { factsIn } from './facts.ts'
import type { NewInputs } from './inputs.ts'
import { missingProblems } from './missing.ts'
import { newRecord } from './new-record.ts'
import { nextNumber } from './next-number.ts'
import type { Around } from './read.ts'
import { reportNew } from './report.ts'
import { withheldSecurity } from './withhold.ts'
import { wordsIn } from './words.ts'

/**
 * The record of a ticket that a person wrote down, redacted like an imported one, and the day's next number as its id.
 * Throws with all that is missing or cannot be.
 */
export function planNew(
  { ticket, yaml = false }: Pick<NewInputs, 'ticket' | 'yaml'>,
  around: Around,
  { now, dryRun }: Pick<Host, 'now' | 'dryRun'>,
): { readonly changes: readonly FileChange[]; readonly report: StageReport } {
  const { settings, policy, paths, by } = around
  const { facts, problems } = factsIn(ticket, choicesOf(settings), policy)
  throwAny([...missingProblems(ticket), ...problems])
  const words = wordsIn(ticket, policy)
  const record = newRecord({
    nativeId: nextNumber(localDay(now, settings.time_zone), paths),
    title: words.title,
    facts,
    reason: ticket.escalate ? words.reason : null,
    by,
    at: instant(now),
  })
  const whole = { record, body: words.body }
  const withheld = withheldSecurity(whole, around, now)
  const form = yaml ? 'yaml' : 'md'
  const path = recordPath(record, form)
  const text = printRecord(withheld ?? whole, form)
  const content = yaml ? withModeline(path, 'record', text) : text
  return {
    changes: [{ path, content, madeFrom: null }],
    report: reportNew({ path, record, content, words, isWithheld: withheld !== null, dryRun }),
  }
}

function throwAny([first, ...rest]: readonly Problem[]): void {
  if (first !== undefined) throw new TriagebookError([first, ...rest])
}
