import { localDay } from '@triagebook/calendar'
import { instant, printRecord, recordPath } from '@triagebook/record'
import { asWarning, throwIfAny } from '@triagebook/record/problem'
import { withModeline } from '../book/modeline.ts'
import { templateFor } from '../book/ticket-templates.ts'
import { notReady } from '../readiness/not-ready.ts'
import type { Run } from '../stage/define-stage.ts'
import type { Plan } from '../stage/plan.ts'
import { choicesOf } from './choices.ts'
import { factsIn } from './facts.ts'
import { missingProblems } from './missing.ts'
import { newRecord } from './new-record.ts'
import { nextNumber } from './next-number.ts'
import type { ForNew } from './read.ts'
import { reportNew } from './report.ts'
import { withheldSecurity } from './withhold.ts'
import { tooLongWords, wordsIn } from './words.ts'

/**
 * The record of a ticket that a person wrote down, redacted like an imported one, and the day's next number as its id.
 * Throws with all that is missing or not allowed.
 */
export function planNew(facts: ForNew, { now, dryRun }: Run): Plan {
  const { ticket, yaml, settings, policy, templates, paths, by, readiness } = facts
  const { facts: given, problems } = factsIn(ticket, choicesOf(settings), policy)
  const words = wordsIn(ticket, templateFor(given.type, templates), policy)
  throwIfAny([...missingProblems(ticket), ...problems, ...tooLongWords(words)])
  const record = newRecord({
    nativeId: nextNumber(localDay(now, settings.time_zone), paths),
    title: words.title,
    facts: given,
    reason: ticket.escalate ? words.reason : null,
    by,
    at: instant(now),
  })
  const whole = { record, body: words.body }
  const withheld = withheldSecurity(whole, facts, now)
  const form = yaml ? 'yaml' : 'md'
  const path = recordPath(record, form)
  const text = printRecord(withheld ?? whole, form)
  // What the person typed is written all the same, so that nobody loses it.
  const unready = readiness === null ? null : notReady(withheld ?? whole, readiness, now)
  const content = yaml ? withModeline(path, 'record', text) : text
  return {
    changes: [{ root: 'book', path, content, madeFrom: null }],
    effects: [],
    report: {
      ...reportNew({ path, record, content, words, isWithheld: withheld !== null, dryRun }),
      problems: [...facts.problems, ...(unready === null ? [] : [asWarning(unready)])],
    },
  }
}
