import type { TicketTargets } from '@triagebook/calendar'
import { aCalendar } from '@triagebook/calendar/test-data'

const calendar = await aCalendar()
const target = (clock: 'resolution' | 'triage', hours: number) => ({
  clock,
  priority: undefined,
  tier: undefined,
  team: undefined,
  seconds: hours * 3600,
  calendar,
})

/** An escalated ticket is resolved within three office days of Berlin, any ticket is triaged within one. */
export const TARGETS: TicketTargets = {
  targets: [target('resolution', 24), target('triage', 8)],
  warnAt: 0.75,
  pauses: ['pending'],
}
