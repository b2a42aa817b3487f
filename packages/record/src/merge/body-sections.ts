import { sectionsOf } from '../sections/sections.ts'

/** A part of a body: the text above the first heading, or a heading with the text under it. */
export interface Piece {
  /** Its title, numbered from the second of the same title on; empty for the text above the first heading. */
  readonly key: string
  readonly title: string
  /** With its line breaks; all pieces in their order are the body. */
  readonly text: string
}

/** Cuts a body at its headings. */
export function piecesOf(body: string): readonly Piece[] {
  const sections = sectionsOf(body)
  const seen = new Map<string, number>()
  const head = body.slice(0, sections[0]?.start)
  const pieces = sections.map(({ title, start }, index): Piece => {
    const times = (seen.get(title) ?? 0) + 1
    seen.set(title, times)
    return {
      key: times === 1 ? title : `${title}\n${times}`,
      title,
      text: body.slice(start, sections[index + 1]?.start),
    }
  })
  return head === '' ? pieces : [{ key: '', title: '', text: head }, ...pieces]
}

/** The pieces as one body, with a blank line between two of them. */
export function bodyOf(pieces: readonly Piece[]): string {
  return pieces
    .map(({ text }, index) => {
      if (index === pieces.length - 1) return text.replace(/\n[\s]*$/, '\n')
      return text.endsWith('\n\n') ? text : `${text.trimEnd()}\n\n`
    })
    .join('')
}
