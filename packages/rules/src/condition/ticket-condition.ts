import type { Condition, Path } from '@triagebook/record'
import type { Settings } from '@triagebook/record/formats'
import type { Place, Problem } from '@triagebook/record/problem'
import { patternSet } from '@triagebook/text/patterns'
import type { CompileContext } from '../compile/compile-context.ts'
import { recordSnapshot } from '../ticket/record-snapshot.ts'
import type { Ticket } from '../ticket/snapshot.ts'
import { compileCondition } from './compile-condition.ts'

/** A condition that another file than the rules has: whether a ticket meets it as its record is now, and why. */
export interface TicketCondition {
  readonly test: (ticket: Ticket, now: Date) => { readonly met: boolean; readonly because: string }
  readonly problems: readonly Problem[]
}

/** Compiles a condition at a path of its file, for tickets after all rules: it reads what criteria of readiness read. */
export function ticketCondition(
  condition: Condition,
  path: Path,
  { settings, place }: { readonly settings: Settings; readonly place: (path: Path) => Place },
): TicketCondition {
  const context: CompileContext = { settings, place, patterns: patternSet(), problems: [] }
  const predicate = compileCondition(condition, path, 'readiness', context)
  return {
    test: (ticket, now) => predicate(recordSnapshot(ticket, now)),
    problems: context.problems,
  }
}
