/** One function that is timed against others in the same process. */
export interface Call {
  readonly name: string
  readonly call: () => void
}

/** What its rounds took, in milliseconds. */
export interface CallTiming {
  readonly name: string
  readonly median: number
  readonly fastest: number
  readonly slowest: number
}

/** Times the calls in turn, A B C A B C, after two rounds that warm up. */
export function interleaveCalls(calls: readonly Call[], rounds: number): readonly CallTiming[] {
  const times = calls.map((): number[] => [])
  for (let round = -2; round < rounds; round++) {
    for (const [index, { call }] of calls.entries()) {
      const begin = performance.now()
      call()
      if (round >= 0) times[index]?.push(performance.now() - begin)
    }
  }
  return calls.map(({ name }, index) => {
    const sorted = (times[index] ?? []).toSorted((a, b) => a - b)
    return {
      name,
      median: sorted[Math.floor(sorted.length / 2)] ?? 0,
      fastest: sorted[0] ?? 0,
      slowest: sorted.at(-1) ?? 0,
    }
  })
}
