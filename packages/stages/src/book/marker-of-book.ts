import { contentHash } from '@triagebook/book'
import { type Marker, markerOf } from '@triagebook/forge'

/** The marker of a purpose in the pull requests of a book: a repository may hold several, each with its prefix. */
export function markerOfBook(purpose: string, prefix: string): Marker {
  return markerOf(prefix === '' ? purpose : `${purpose}:${contentHash(prefix).slice(-12)}`)
}
