import { scanSections } from '../sections/sections.ts'

/** A piece of a body: the text above the first heading, or a heading with what stands under it. */
export interface Piece {
  /** Its title, with a number where the title came before; empty for the text above the first heading. */
  readonly key: string
  readonly title: string
  /** With its line breaks; the pieces in their order are the body. */
  readonly text: string
}

/** Cuts a body at its headings. */
export function piecesOf(body: string): readonly Piece[] {
  const lines = body.split(/(?<=\n)/)
  const sections = scanSections(body)
  const seen = new Map<string, number>()
  const head = lines.slice(0, (sections[0]?.line ?? lines.length + 1) - 1).join('')
  const pieces = sections.map(({ title, line }, index): Piece => {
    const times = (seen.get(title) ?? 0) + 1
    seen.set(title, times)
    const end = (sections[index + 1]?.line ?? lines.length + 1) - 1
    return {
      key: times === 1 ? title : `${title}\n${times}`,
      title,
      text: lines.slice(line - 1, end).join(''),
    }
  })
  return head === '' ? pieces : [{ key: '', title: '', text: head }, ...pieces]
}

/** The pieces as one body; between two of them stands a blank line. */
export function bodyOf(pieces: readonly Piece[]): string {
  return pieces
    .map(({ text }, index) => {
      if (index === pieces.length - 1) return text.replace(/\n[\s]*$/, '\n')
      return text.endsWith('\n\n') ? text : `${text.trimEnd()}\n\n`
    })
    .join('')
}
