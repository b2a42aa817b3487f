import { type Ask, type Branch, isPossible, isReleased, type RuleBranch, unmet } from './branch.ts'

/** So many people at most are tried in all their combinations; above, each next one is whoever helps most. */
const MOST_TO_TRY = 16

/**
 * The fewest people whose approval releases the branch: first those that help the most rules, then by name. Nobody where
 * all people together could not. People who can approve the same things stand for each other, so that a large team makes
 * no difference.
 */
export function fewestPeople(branch: Branch): {
  readonly people: readonly string[]
  /** False where not all combinations were tried. */
  readonly isFewest: boolean
} {
  if (!isPossible(branch)) return { people: [], isFewest: true }
  const people = usefulPeople(branch)
  return people.length <= MOST_TO_TRY
    ? { people: exactly(branch, people), isFewest: true }
    : { people: greedily(branch, people), isFewest: false }
}

/** The first that releases the branch among ever larger sets, in the order of the people. */
function exactly(branch: Branch, people: readonly string[]): readonly string[] {
  for (let size = 0; size < people.length; size++) {
    const found = search(branch, people, [], size)
    if (found !== undefined) return found
  }
  return people
}

function search(
  branch: Branch,
  people: readonly string[],
  chosen: readonly string[],
  left: number,
): readonly string[] | undefined {
  const taken = new Set(chosen)
  if (isReleased(branch, taken)) return chosen
  if (atLeast(branch, taken, new Set(people)) > left) return undefined
  for (const [index, login] of people.entries()) {
    const found = search(branch, people.slice(index + 1), [...chosen, login], left - 1)
    if (found !== undefined) return found
  }
  return undefined
}

/** How many more people it needs at the least; infinitely many where those who are left cannot do it. */
function atLeast(branch: Branch, chosen: ReadonlySet<string>, left: ReadonlySet<string>): number {
  if (branch.kind === 'rule') {
    const needs = branch.asks.map((ask) => {
      const more = unmet(ask, chosen)
      return more > ask.people.intersection(left).size ? Number.POSITIVE_INFINITY : more
    })
    return Math.max(0, ...needs)
  }
  const needs = branch.of.map((part) => atLeast(part, chosen, left))
  return branch.kind === 'all' ? Math.max(0, ...needs) : Math.min(...needs)
}

function greedily(branch: Branch, people: readonly string[]): readonly string[] {
  const chosen = new Set<string>()
  while (!isReleased(branch, chosen)) {
    const [best] = people
      .filter((login) => !chosen.has(login))
      .map((login) => ({ login, distance: distance(branch, new Set([...chosen, login])) }))
      .sort((one, other) => one.distance - other.distance)
    if (best === undefined) break
    chosen.add(best.login)
  }
  for (const login of people.toReversed()) {
    const without = new Set([...chosen].filter((other) => other !== login))
    if (isReleased(branch, without)) chosen.delete(login)
  }
  return people.filter((login) => chosen.has(login))
}

/** All approvals that are missing, of an `any` in the nearest branch. */
function distance(branch: Branch, chosen: ReadonlySet<string>): number {
  if (branch.kind === 'rule') return sum(branch.asks.map((ask) => unmet(ask, chosen)))
  const parts = branch.of.map((part) => distance(part, chosen))
  return branch.kind === 'all' ? sum(parts) : Math.min(...parts)
}

/** Whoever can help, best first. Of those who help alike only as many as could be needed together. */
function usefulPeople(branch: Branch): readonly string[] {
  const rules = ruleBranches(branch)
  const asks = rules.flatMap((rule) => rule.asks)
  const everybody = new Set(asks.flatMap(({ people }) => [...people]))
  const rank = new Map([...everybody].map((login) => [login, rules.filter(helps(login)).length]))
  const ranked = [...everybody].sort(
    (one, other) => (rank.get(other) ?? 0) - (rank.get(one) ?? 0) || (one < other ? -1 : 1),
  )
  const alike = Map.groupBy(ranked, (login) => asks.map(({ people }) => Number(people.has(login))).join(''))
  const needed = new Set([...alike.values()].flatMap((same) => same.slice(0, mostNeeded(asks, same))))
  return ranked.filter((login) => needed.has(login))
}

function mostNeeded(asks: readonly Ask[], [login = '']: readonly string[]): number {
  return Math.max(0, ...asks.filter(({ people }) => people.has(login)).map(({ count }) => count))
}

function helps(login: string): (rule: RuleBranch) => boolean {
  return ({ asks }) => asks.some(({ people }) => people.has(login))
}

function ruleBranches(branch: Branch): readonly RuleBranch[] {
  return branch.kind === 'rule' ? [branch] : branch.of.flatMap(ruleBranches)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
