import type { Problem } from '@triagebook/record/problem'
import { orThrow } from '../book/open-book.ts'
import { defineStage } from '../stage/define-stage.ts'
import type { PortsOf } from '../stage/host.ts'
import type { Inputs } from '../stage/input-table.ts'
import type { Plan } from '../stage/plan.ts'
import { whatIfData } from '../what-if/as-data.ts'
import { whatIfReason, whatIfText } from '../what-if/in-words.ts'
import { PROBLEMS } from '../what-if/problems.ts'
import { sideOf } from '../what-if/rule-side.ts'
import { rulesSince } from '../what-if/rule-sides.ts'
import { type WhatIf, weigh } from '../what-if/weigh.ts'
import { RULES_DIFF } from './about.ts'

interface Difference extends WhatIf {
  /** Of the rules in the work tree. */
  readonly problems: readonly Problem[]
}

/** What the rules of the work tree decide otherwise than those of a revision. */
export const rulesDiff = defineStage({
  ...RULES_DIFF,
  problems: PROBLEMS,
  ports: ['book', 'environment', 'worker'],
  read,
  plan,
})

async function read(
  { revision }: Inputs<typeof RULES_DIFF.inputs>,
  { book, environment, now, worker, progress }: PortsOf<'book' | 'environment' | 'worker'>,
): Promise<Difference> {
  const start = { at: { folder: book.folder, environment }, revision, called: revision }
  const sides = orThrow(await rulesSince(start, sideOf(book)))
  return { ...(await weigh(book, sides, { now, worker, progress })), problems: sides.problems }
}

function plan(difference: Difference): Plan {
  const { moves, problems } = difference
  const { tickets, moved } = moves
  return {
    changes: [],
    effects: [],
    report: {
      decision: moved > 0 ? 'moves' : 'same',
      reason: whatIfReason(difference),
      problems,
      counts: { tickets, moved, lost: moves.lost.reduce((sum, { count }) => sum + count, 0) },
      output: whatIfText(difference),
      data: whatIfData(difference),
    },
  }
}
