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

/** What a pull request said when it was last written, in its body: a person who closes it has answered to that. */
export function withSaid(text: string, stage: string, said: string): string {
  return `${text.trimEnd()}\n\n${markerOf(`${stage}:said:${said}`)}`
}

/** Null where the body does not tell. Somebody may have quoted one above, so the last one counts. */
export function saidIn(body: string, stage: string): string | null {
  const said = [...body.matchAll(new RegExp(`<!-- triagebook:${stage}:said:([0-9a-z]+) -->`, 'g'))]
  return said.at(-1)?.[1] ?? null
}
