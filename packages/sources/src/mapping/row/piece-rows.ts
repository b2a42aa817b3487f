import type { Problem, Result } from '@triagebook/record'
import { shown } from '../../kit/json-object.ts'
import type { Incoming, RawPage } from '../../kit/source.ts'
import { problem } from '../../problem/problem.ts'
import type { Mapping } from '../read/mapping.ts'
import { type Row, rowOf } from './row.ts'

export interface PieceRows {
  readonly rows: readonly Row[]
  readonly refused: readonly Incoming[]
  readonly warnings: readonly Problem[]
}

/** The rows in a piece of a file: one, or a list of them. */
export function pieceRows(
  { value: piece, problems }: Extract<Result<RawPage>, { readonly ok: true }>,
  mapping: Mapping,
): PieceRows {
  const rows: Row[] = []
  const refused = problems.filter(({ severity }) => severity === 'error').map(refusal)
  for (const json of Array.isArray(piece.json) ? piece.json : [piece.json]) {
    const row = rowOf(json, piece, mapping)
    if (row === null) refused.push(refusal(noRow(json, piece)))
    else rows.push(row)
  }
  return { rows, refused, warnings: problems.filter(({ severity }) => severity === 'warning') }
}

function refusal(why: Problem): Incoming {
  return { kind: 'refused', nativeId: null, problem: why }
}

function noRow(json: unknown, { at }: RawPage): Problem {
  // A text may be a customer's words.
  const found = typeof json === 'string' ? 'text' : Array.isArray(json) ? 'a list' : shown(json)
  return problem('source/not-a-row', { found }, at)
}
