import type { Finding } from '@triagebook/record/check'
import { asWarning } from '@triagebook/record/problem'
import { recordSnapshot } from '../ticket/record-snapshot.ts'
import type { Ticket } from '../ticket/snapshot.ts'
import { problem } from './problems.ts'
import type { TeamCheck, TeamChecks } from './team-checks.ts'

/** What the team's own checks find in a record as it is now. A check of words passes a ticket whose words are on the desk. */
export function failedChecks(ticket: Ticket, { checks }: TeamChecks, now: Date): readonly Finding[] {
  const snapshot = recordSnapshot(ticket, now)
  const { withheld = false } = ticket.record.source
  return checks.flatMap((check) => {
    if (withheld && check.readsWords) return []
    return check.concerns(snapshot).met && !check.holds(snapshot).met ? findingOf(check) : []
  })
}

function findingOf({ name, message, hint, severity, field = [] }: TeamCheck): Finding {
  const found =
    hint === undefined
      ? problem('checks/failed#plain', { name, message })
      : problem('checks/failed#hinted', { name, message, hint })
  return { ...(severity === 'warning' ? asWarning(found) : found), path: field }
}
