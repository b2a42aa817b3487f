import { MOST_PROBLEMS, type Problem, type ProblemCode } from '@triagebook/record/problem'

export interface ProblemCollector {
  readonly add: (problems: readonly Problem[]) => void
  /** The problems that were kept, in their order, then how many more there were of each kind. */
  readonly list: () => readonly Problem[]
}

/** Keeps the first hundred problems of each kind and counts the rest, so that memory does not grow with them. */
export function problemCollector(): ProblemCollector {
  const kept: Problem[] = []
  const counts = new Map<ProblemCode, { readonly first: Problem; count: number }>()
  return {
    add: (problems) => {
      for (const problem of problems) {
        const kind = counts.get(problem.code) ?? { first: problem, count: 0 }
        counts.set(problem.code, kind)
        if (++kind.count <= MOST_PROBLEMS) kept.push(problem)
      }
    },
    list: () => [...kept, ...[...counts.values()].flatMap(({ first, count }) => rest(first, count))],
  }
}

function rest({ code, severity }: Problem, count: number): readonly Problem[] {
  const more = count - MOST_PROBLEMS
  return more > 0 ? [{ code, severity, message: `There are ${more} more of this kind.` }] : []
}
