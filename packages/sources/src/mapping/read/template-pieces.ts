import type { TemplatePiece } from './mapping.ts'

/** The words and the columns of a template: `{category} / {subcategory}`. A brace that closes nowhere is a word. */
export function templatePieces(template: string): readonly TemplatePiece[] {
  return template
    .split(/(\{[^{}]+\})/)
    .filter((piece) => piece !== '')
    .map((piece) => (/^\{[^{}]+\}$/.test(piece) ? { column: piece.slice(1, -1) } : { text: piece }))
}
