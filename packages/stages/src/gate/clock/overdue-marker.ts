import { type Marker, markerOf } from '@triagebook/forge'
import type { ReviewStep } from './review-step.ts'

/** Of the one comment that says that a step is overdue. */
export function overdueMarker(step: ReviewStep): Marker {
  return markerOf(`gate:overdue:${step}`)
}
