import { MOST_PROBLEMS, type Problem, type ProblemCode } from '@triagebook/record/problem'

export interface ProblemCollector {
  readonly add: (problems: readonly Problem[]) => void
  /** The problems that were kept, in their order, then how many more there were of each kind. */
  readonly list: () => readonly Problem[]
}

/** About a word that a person has to explain once, however many tickets have it. */
const ONCE_A_WORD: readonly ProblemCode[] = ['source/unknown-status', 'source/not-in-map']

/**
 * Keeps the first hundred problems of each kind and counts the rest, so that memory does not grow with them. An unknown
 * word is one problem, with how often it occurs, so that all of them are listed at once.
 */
export function problemCollector(): ProblemCollector {
  const kept: { readonly problem: Problem; times: number }[] = []
  const words = new Map<string, (typeof kept)[number]>()
  const counts = new Map<ProblemCode, { readonly first: Problem; count: number }>()
  return {
    add: (problems) => {
      for (const problem of problems) {
        const word = ONCE_A_WORD.includes(problem.code) ? `${problem.code} ${problem.message}` : null
        const same = word === null ? undefined : words.get(word)
        if (same !== undefined) {
          same.times++
          continue
        }
        const kind = counts.get(problem.code) ?? { first: problem, count: 0 }
        counts.set(problem.code, kind)
        if (++kind.count > MOST_PROBLEMS) continue
        const one = { problem, times: 1 }
        kept.push(one)
        if (word !== null) words.set(word, one)
      }
    },
    list: () => [
      ...kept.map(({ problem, times }) =>
        times === 1 ? problem : { ...problem, message: `${problem.message} (${times} times)` },
      ),
      ...[...counts.values()].flatMap(({ first, count }) => rest(first, count)),
    ],
  }
}

function rest({ code, severity }: Problem, count: number): readonly Problem[] {
  const more = count - MOST_PROBLEMS
  return more > 0 ? [{ code, severity, message: `There are ${more} more of this kind.` }] : []
}
