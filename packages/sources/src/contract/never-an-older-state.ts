import fc from 'fast-check'
import { expect } from 'vitest'
import type { Source } from '../kit/source.ts'
import { idsIn, readPages, ticketsIn } from './read-pages.ts'
import type { SampleDesk } from './sample-desk.ts'
import { at, sampleTicket } from './sample-pages.ts'

/** Checks on any history of a few tickets that each comes only with newer states, and in the end with its newest. */
export async function neverAnOlderState(source: Source, desk: SampleDesk): Promise<void> {
  const state = fc.record({ id: fc.integer({ min: 1, max: 3 }), second: fc.integer({ min: 1, max: 9 }) })
  const history = fc.array(fc.array(state, { maxLength: 4 }), { maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(history, async (states) => {
      const raw = states.map((page, index) =>
        desk.page(
          page.map(({ id, second }) => sampleTicket(desk, id, second)),
          `cursor-${index + 1}`,
        ),
      )
      const pages = await readPages(source, raw)
      for (const page of pages) expect(new Set(idsIn([page])).size).toBe(page.tickets.length)
      for (const [id, own] of Map.groupBy(states.flat(), (one) => one.id)) {
        const given = ticketsIn(pages).flatMap(({ nativeId, updatedAt }) =>
          nativeId === String(id) ? updatedAt : [],
        )
        expect(given).toEqual([...new Set(given)].sort())
        expect(given.at(-1)).toBe(at(Math.max(...own.map(({ second }) => second))))
      }
    }),
    { numRuns: 50 },
  )
}
