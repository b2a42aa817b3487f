import { runNode } from './whole-process.ts'

/** One command that is timed against others. */
export interface Contender {
  readonly name: string
  /** What Node is started with. */
  readonly args: readonly string[]
}

/** What its runs took. */
export interface Timing {
  readonly name: string
  readonly median: number
  /** The median of what its threads worked. */
  readonly cpu: number
  readonly fastest: number
  readonly slowest: number
  readonly megabytes: number
  readonly runs: number
}

/** Times the contenders in turn, A B C A B C, so that what else the machine does falls on all of them. Warm them up first. */
export function interleave(contenders: readonly Contender[], runs: number): readonly Timing[] {
  const rounds = Array.from({ length: runs }, () => contenders.map(({ args }) => runNode(args)))
  return contenders.map(({ name }, index) => {
    const own = rounds.flatMap((round) => round[index] ?? [])
    const times = own.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b)
    const worked = own.map(({ cpuMilliseconds }) => cpuMilliseconds).sort((a, b) => a - b)
    return {
      name,
      median: times[Math.floor(times.length / 2)] ?? 0,
      cpu: worked[Math.floor(worked.length / 2)] ?? 0,
      fastest: times[0] ?? 0,
      slowest: times.at(-1) ?? 0,
      megabytes: Math.max(...own.map(({ megabytes }) => megabytes)),
      runs,
    }
  })
}
