import type { Kpi } from './figure/kpi.ts'
import { automationRate } from './kpis/automation-rate.ts'
import { bugFeatureRatio } from './kpis/bug-feature-ratio.ts'
import { closureCodes } from './kpis/closure-codes.ts'
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
  closureCodes,
  bugFeatureRatio,
  automationRate,
]
