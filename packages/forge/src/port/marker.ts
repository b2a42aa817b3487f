/** A comment that readers do not see, by which Triagebook finds again what it wrote. */
export type Marker = `<!-- triagebook:${string} -->`

const NAME = /^[a-z0-9]+(?:[-./:][a-z0-9]+)*$/

/** The marker of a purpose: `markerOf('agenda:daily:2026-11-30')`. The name is lower case, so that no name ends the comment early. */
export function markerOf(name: string): Marker {
  if (!NAME.test(name)) throw new Error(`${JSON.stringify(name)} is no name of a marker.`)
  return `<!-- triagebook:${name} -->`
}

/** A text with its marker below, and nothing after it that GitHub could trim. */
export function withMarker(text: string, marker: Marker): string {
  return `${text.trimEnd()}\n\n${marker}`
}

/** Whether Triagebook wrote this: others can copy a marker, so the author counts too. */
export function isMarkedBy(
  written: { readonly body: string; readonly author: string },
  marker: Marker,
  author: string,
): boolean {
  return written.author === author && written.body.includes(marker)
}
