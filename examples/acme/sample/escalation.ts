import type { Confirmed } from './act.ts'
import type { Case } from './case.ts'
import { ENGINEERS } from './cast.ts'
import { DAY, EXPORTED, HOUR, inOfficeHours, MINUTE, nextMeeting } from './clock.ts'
import { OVERRULES } from './escalation-words.ts'
import type { Severity, TeamKey } from './story.ts'

/** How an escalation goes: who, when, and what the triage meeting makes of it. */
export interface Escalation {
  readonly at: number
  /** The desk has the tag, but nobody has escalated it in the book yet. */
  readonly onlyProposed: boolean
  readonly team: TeamKey
  readonly owner: string
  /** Whether support could say who of the team will look at it. */
  readonly ownerKnown: boolean
  readonly meeting: number
  readonly confirmed: Confirmed
  /** Who would decide about it as a wish. */
  readonly decider: 'product' | 'customer-success'
  readonly overrule: { readonly field: 'severity'; readonly value: Severity; readonly why: string } | null
  readonly begun: number
  /** It waits for weeks for somebody else. */
  readonly stuck: boolean
  readonly resolved: number
}

/** Days from the meeting to the end, at the median. */
const WORK = { critical: 2, major: 17, minor: 26 } as const

export function planEscalation(it: Case, known: number): Escalation {
  const { story, random } = it
  const at = inOfficeHours(known + random.around(story.severity === 'critical' ? 20 * MINUTE : 2 * HOUR, 0.7))
  const meeting = nextMeeting(at + 10 * MINUTE)
  const overrule = overruleOf(it)
  const begun = inOfficeHours(meeting + random.between(HOUR, 5 * HOUR))
  const work = Math.max(random.around(WORK[overrule?.value ?? story.severity] * DAY, 1.2), 6 * HOUR)
  const stuck = story.severity !== 'critical' && random.chance(0.15)
  return {
    at,
    onlyProposed: at > EXPORTED - 6 * DAY && random.chance(0.4),
    team: story.team,
    owner: random.pick(ENGINEERS[story.team]),
    ownerKnown: random.chance(0.7),
    meeting,
    confirmed: confirmedOf(it),
    decider: random.chance(0.7) ? 'product' : 'customer-success',
    overrule,
    begun,
    stuck,
    resolved: inOfficeHours(begun + (stuck ? random.between(50, 80) * DAY : work)),
  }
}

function confirmedOf({ story, random }: Case): Confirmed {
  if (story.kind === 'feature-request') return 'feature-request'
  return story.kind !== 'question' && random.chance(0.9) ? 'bug' : 'neither'
}

function overruleOf({ story, random }: Case): Escalation['overrule'] {
  if (story.kind === 'feature-request' || story.kind === 'question' || !random.chance(0.2)) return null
  const field = 'severity'
  if (story.severity === 'critical') return { field, ...OVERRULES['critical to major'] }
  if (story.severity === 'minor') return { field, ...OVERRULES['minor to major'] }
  return { field, ...OVERRULES[random.chance(0.5) ? 'major to critical' : 'major to minor'] }
}
