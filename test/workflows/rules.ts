import { noCodeOfStrangers, sparse, tokenNotKept } from './checkouts.ts'
import { guardsOn, noneInScripts, noTrustInActor } from './expressions.ts'
import { jobsAsk, noInheritedSecrets, topIsEmpty } from './permissions.ts'
import { ownByCommit, pinned, versioned } from './pins.ts'
import {
  schedulesNameZone,
  schedulesOffTheHour,
  timeLimits,
  writersQueue,
  writersWithoutCache,
} from './runs.ts'
import type { Step, Workflow } from './workflow.ts'

/** What a workflow breaks, in words; nothing where it is sound. */
type Rule = (workflow: Workflow) => readonly string[]

/** The rules of docs/workflows.md, which are those of SECURITY.md's threats for workflows. */
export const RULES = {
  topIsEmpty,
  jobsAsk,
  noInheritedSecrets,
  pinned,
  versioned,
  ownByCommit,
  tokenNotKept,
  sparse,
  noCodeOfStrangers,
  noneInScripts,
  noTrustInActor,
  guardsOn,
  writersQueue,
  writersWithoutCache,
  schedulesNameZone,
  schedulesOffTheHour,
  timeLimits,
} as const satisfies Readonly<Record<string, Rule>>

export type RuleName = keyof typeof RULES

export function brokenRules(workflow: Workflow): readonly string[] {
  return Object.values(RULES).flatMap((rule: Rule) => rule(workflow))
}

/** Those that hold for the steps of a composite action too. */
export function brokenByAction(text: string, steps: readonly Step[]): readonly string[] {
  const parts = { path: '', text, steps, named: [] }
  return [pinned, versioned, tokenNotKept, noneInScripts, noTrustInActor, guardsOn].flatMap((rule) =>
    rule(parts),
  )
}
