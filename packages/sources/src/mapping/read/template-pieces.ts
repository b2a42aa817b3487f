import type { TemplatePiece } from './mapping.ts'

/** The texts and columns of a template such as `{category} / {subcategory}`. A brace without its pair is text. */
export function templatePieces(template: string): readonly TemplatePiece[] {
  return template
    .split(/(\{[^{}]+\})/)
    .filter((piece) => piece !== '')
    .map((piece) => (/^\{[^{}]+\}$/.test(piece) ? { column: piece.slice(1, -1) } : { text: piece }))
}
