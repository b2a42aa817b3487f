import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect } from 'vitest'
import type { Incoming } from '../kit/incoming-ticket.ts'
import type { Source } from '../kit/source.ts'
import { pageIn } from './read-pages.ts'
import type { SampleDesk } from './sample-desk.ts'
import { endlessPages } from './sample-pages.ts'

/** Checks, while one of many pages is read, whether anybody still holds those before it or their tickets. */
export async function holdsOnePage(source: Source, desk: SampleDesk): Promise<void> {
  const supply = endlessPages(desk)
  const given: WeakRef<Incoming>[] = []
  for await (const page of source.read(supply.pages, null)) {
    given.push(...pageIn(page).tickets.map((incoming) => new WeakRef(incoming)))
    // A weak reference that was made or read in this turn of the event loop is held until the turn ends.
    await new Promise((resolve) => setImmediate(resolve))
    if (given.length < 20) continue
    collectGarbage()
    // The page in use, and the one before it if a loop has not released it yet.
    expect(supply.held()).toBeLessThanOrEqual(2)
    expect(given.filter((incoming) => incoming.deref() !== undefined).length).toBeLessThanOrEqual(2)
    break
  }
}

/** Node has it only behind a flag, which can be set late. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
}
