import { humanize } from '@triagebook/record'
import type { Move } from '@triagebook/rules/moves'
import { columns } from '../words/columns.ts'
import { givenWords } from './value-words.ts'

export const MOVE_HEAD: readonly string[] = ['Ticket', 'Field', 'Before', 'After']

/** Ticket, field, before and after with their rules; of a withheld ticket only the id. */
export function moveCells({ id, field, from, to, withheld }: Move): readonly string[] {
  return withheld ? [id, 'withheld', '', ''] : [id, humanize(field), givenWords(from), givenWords(to)]
}

/** Moves as columns for a terminal. */
export function movesTable(moves: readonly Move[]): string {
  return columns([MOVE_HEAD.map((title) => title.toUpperCase()), ...moves.map(moveCells)])
}
