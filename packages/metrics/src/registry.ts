import type { Kpi } from './figure/kpi.ts'
import { automationRate } from './kpis/automation-rate.ts'
import { backlogByAge } from './kpis/backlog-by-age.ts'
import { backlogByPriority } from './kpis/backlog-by-priority.ts'
import { backlogByTeam } from './kpis/backlog-by-team.ts'
import { bugFeatureRatio } from './kpis/bug-feature-ratio.ts'
import { closureCodes } from './kpis/closure-codes.ts'
import { csat } from './kpis/csat.ts'
import { csatResponseRate } from './kpis/csat-response-rate.ts'
import { firstReplyTime } from './kpis/first-reply-time.ts'
import { reopenRate } from './kpis/reopen-rate.ts'
import { ticketsEscalated } from './kpis/tickets-escalated.ts'
import { timeToResolution } from './kpis/time-to-resolution.ts'
import { timeToResolutionP90 } from './kpis/time-to-resolution-p90.ts'
import { timeToResolutionResolvedOnly } from './kpis/time-to-resolution-resolved-only.ts'

/** Every figure, in the order in which reports show them. */
export const KPIS: readonly Kpi[] = [
  ticketsEscalated,
  timeToResolution,
  timeToResolutionP90,
  timeToResolutionResolvedOnly,
  firstReplyTime,
  csat,
  csatResponseRate,
  reopenRate,
  backlogByTeam,
  backlogByPriority,
  backlogByAge,
  closureCodes,
  bugFeatureRatio,
  automationRate,
]
