/** How often the sweep of examples/workflows/gate.yml runs, in milliseconds. */
const TURN = 20 * 60_000

/** The things that a sweep takes, at most so many: in each turn of 20 minutes the next ones, until all had their turn. */
export function turnOf<T>(all: readonly T[], most: number, now: Date): readonly T[] {
  const start = all.length === 0 ? 0 : (Math.floor(now.getTime() / TURN) * most) % all.length
  return [...all.slice(start), ...all.slice(0, start)].slice(0, most)
}
