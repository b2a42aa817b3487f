import type { Marker } from './marker.ts'

/**
 * A text that is written once. The marker stands in its body and in no other text of this account there: where
 * GitHub does not say whether it took the text, the marker finds it.
 */
export interface MarkedText {
  readonly body: string
  readonly marker: Marker
}

/** A body without its marker is a bug of the caller: nothing could find it again. */
export function checkMarked({ body, marker }: MarkedText): void {
  if (!body.includes(marker)) throw new Error(`The text does not contain its marker ${marker}.`)
}
