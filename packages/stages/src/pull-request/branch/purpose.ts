import { type Marker, markerOf } from '@triagebook/forge'

/** The marker of a stage's pull requests. */
export function pullMarker(stage: string): Marker {
  return markerOf(stage)
}

/** The marker of the comment that shows what is in conflict. */
export function conflictMarker(stage: string): Marker {
  return markerOf(`${stage}:conflict`)
}

/** The names that a stage's branch may have, in the order in which they are tried: `triagebook/import`, `triagebook/import-2`. */
export function branchName(stage: string, index: number): string {
  return index === 0 ? `triagebook/${stage}` : `triagebook/${stage}-${index + 1}`
}
