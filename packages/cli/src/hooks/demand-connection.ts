import { TriagebookError } from '@triagebook/record/problem'
import { problem } from '../problems.ts'
import type { Hook } from './turn.ts'

/** `import` has no required argument, because with `--sniff` it needs none. */
export const demandConnection: Hook = async (turn) => {
  if (turn.inputs.connection === undefined) throw new TriagebookError([problem('cli/nothing-to-import', {})])
  return turn
}
