import { setImmediate } from 'node:timers/promises'

/** How many values come in one turn: some milliseconds of work. */
const VALUES_A_TURN = 200

/** The same values, with a turn of the event loop now and then: only then Ctrl-C and timers are heard. */
export async function* inTurns<T>(values: AsyncIterable<T>): AsyncGenerator<T> {
  let count = 0
  for await (const value of values) {
    yield value
    if (++count % VALUES_A_TURN === 0) await setImmediate()
  }
}
