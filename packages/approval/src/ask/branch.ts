import type { PolicyTree } from '../policy/policy.ts'
import type { RuleVerdict } from '../verdict/verdict.ts'

/** The part of a policy that still has to be released, and by whose approval. */
export type Branch = RuleBranch | { readonly kind: 'all' | 'any'; readonly of: readonly Branch[] }

export interface RuleBranch {
  readonly kind: 'rule'
  readonly name: string
  /** Each of them has to be met. None where people cannot help, or need not. */
  readonly asks: readonly Ask[]
  /** Whether it waits for something that approvals do not bring, such as a check. */
  readonly waits: boolean
}

/** So many of these people. */
export interface Ask {
  readonly count: number
  readonly people: ReadonlySet<string>
}

/** Undefined where all of it is skipped. */
export function branchOf(tree: PolicyTree, rules: ReadonlyMap<string, RuleVerdict>): Branch | undefined {
  if ('rule' in tree) return ruleBranch(rules.get(tree.rule))
  const parts = tree.of.map((part) => branchOf(part, rules)).filter((part) => part !== undefined)
  if (parts.length === 0) return undefined
  return { kind: tree.kind, of: tree.kind === 'any' ? bestOf(parts) : parts }
}

function ruleBranch(rule: RuleVerdict | undefined): RuleBranch | undefined {
  if (rule === undefined || rule.state === 'skipped') return undefined
  const asks = rule.missing
    .filter((missing) => missing.kind === 'approvals')
    .map(({ count, candidates }) => ({ count, people: new Set(candidates) }))
  return { kind: 'rule', name: rule.name, asks, waits: asks.length < rule.missing.length }
}

/** Of several branches that each would do: those that people can release, alone where there are such. */
function bestOf(parts: readonly Branch[]): readonly Branch[] {
  const possible = parts.filter(isPossible)
  const alone = possible.filter((part) => !waits(part))
  return [alone, possible, parts].find((some) => some.length > 0) ?? []
}

/** Whether there are enough people for it. */
export function isPossible(branch: Branch): boolean {
  if (branch.kind === 'rule') return branch.asks.every(({ count, people }) => people.size >= count)
  return branch.kind === 'all' ? branch.of.every(isPossible) : branch.of.some(isPossible)
}

function waits(branch: Branch): boolean {
  if (branch.kind === 'rule') return branch.waits
  return branch.kind === 'all' ? branch.of.some(waits) : branch.of.every(waits)
}

/** The rules that wait once these people are asked: of an `any` those of the first branch that they release. */
export function rulesOf(branch: Branch, asked: readonly string[]): readonly string[] {
  if (branch.kind === 'rule') return branch.asks.length > 0 || branch.waits ? [branch.name] : []
  if (branch.kind === 'all') return branch.of.flatMap((part) => rulesOf(part, asked))
  const released = branch.of.find((part) => isReleased(part, new Set(asked)))
  return released === undefined ? branch.of.flatMap((part) => rulesOf(part, asked)) : rulesOf(released, asked)
}

/** Whether the approvals of these people are all that it needs of people. */
export function isReleased(branch: Branch, chosen: ReadonlySet<string>): boolean {
  if (branch.kind === 'rule') return branch.asks.every((ask) => unmet(ask, chosen) === 0)
  return branch.kind === 'all'
    ? branch.of.every((part) => isReleased(part, chosen))
    : branch.of.some((part) => isReleased(part, chosen))
}

/** How many more it needs. */
export function unmet({ count, people }: Ask, chosen: ReadonlySet<string>): number {
  return Math.max(0, count - people.intersection(chosen).size)
}
