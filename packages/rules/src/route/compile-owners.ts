import type { OwnerChoice, Path } from '@triagebook/record'
import { type CompileContext, report } from '../compile/compile-context.ts'
import { byHash } from './by-hash.ts'
import { inTurn } from './in-turn.ts'
import { leastLoaded } from './least-loaded.ts'
import type { Owners } from './owner-people.ts'
import type { Picker } from './picker.ts'
import { problem } from './problems.ts'

/** The people of a route, and how one of them is chosen. */
export interface OwnerList {
  readonly people: readonly string[]
  readonly pick: Picker
}

export function compileOwners(owners: Owners, path: Path, context: CompileContext): OwnerList {
  if (Array.isArray(owners)) return { people: owners, pick: byHash(owners) }
  const { people, by } = owners
  if (by === 'rotation') return { people, pick: rotation(owners, path, context) }
  for (const key of ['every', 'from'] as const)
    if (owners[key] !== undefined)
      report(context, [...path, key], (at) => problem('rules/needless-turn', { key, by }, at))
  return { people, pick: by === 'hash' ? byHash(people) : leastLoaded(people, context.settings) }
}

function rotation({ people, every, from }: OwnerChoice, path: Path, context: CompileContext): Picker {
  if (every !== undefined && from !== undefined)
    return inTurn({ people, days: daysOf(every), from }, context.settings)
  const missing = [...(every === undefined ? ['every'] : []), ...(from === undefined ? ['from'] : [])]
  report(context, [...path, 'by'], (at) =>
    problem('rules/incomplete-rotation', { missing: missing.join('` and no `') }, at),
  )
  return byHash(people)
}

/** `2w` are 14. */
function daysOf(turn: string): number {
  return Number(turn.slice(0, -1)) * (turn.endsWith('w') ? 7 : 1)
}
