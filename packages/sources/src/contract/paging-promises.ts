import { ok, type Problem } from '@triagebook/record/problem'
import { expect } from 'vitest'
import type { PageSupplier } from '../kit/source.ts'
import { collect } from './collect.ts'
import { holdsOnePage } from './holds-one-page.ts'
import { idsIn, PLACE, pageIn, readPages, readSupplied } from './read-pages.ts'
import { at, endlessPages, samplePages, sampleTicket } from './sample-pages.ts'
import type { SourcePromise } from './source-promise.ts'

const KIT = '`defineSource` does this for a source; one with a `read` of its own must do it too'
const CUT_OFF: Problem = { code: 'source/truncated', severity: 'error', message: 'The download was cut off.' }

/** How a source reads pages, and where the next run continues. */
export const PAGING_PROMISES: readonly SourcePromise[] = [
  {
    name: 'continues after any cursor with exactly the rest',
    needs: 'cursor',
    advice: 'the cursor of a page must be the one after its tickets',
    check: async (source, desk) => {
      const pages = samplePages(desk, [1, 2], [3], [4, 5])
      const whole = await readPages(source, pages)
      for (const [index, { cursor }] of whole.entries()) {
        const rest = await readPages(source, pages, cursor)
        expect(idsIn([...whole.slice(0, index + 1), ...rest])).toEqual(['1', '2', '3', '4', '5'])
      }
    },
  },
  {
    name: 'gives the cursor after each page',
    needs: 'cursor',
    advice: 'each page must have the cursor that the platform gave with it',
    check: async (source, desk) => {
      const pages = await readPages(source, samplePages(desk, [1], [2], [3]))
      expect(pages.map(({ cursor }) => cursor)).toEqual(['cursor-1', 'cursor-2', 'cursor-3'])
    },
  },
  {
    name: 'gives no cursor after a page that could not be read whole',
    needs: 'cursor',
    advice: `the next run would continue behind what this one has missed. ${KIT}`,
    check: async (source, desk) => {
      const [first, second, third] = samplePages(desk, [1], [2], [3])
      const supplier: PageSupplier = async function* () {
        yield ok({ json: first, at: PLACE })
        yield ok({ json: [], at: PLACE }, [CUT_OFF])
        yield ok({ json: second, at: PLACE })
        yield ok({ json: third, at: PLACE })
      }
      const pages = await readSupplied(source, supplier)
      expect(idsIn(pages)).toEqual(['1', '2', '3'])
      expect(pages.flatMap(({ cursor }) => cursor ?? [])).toEqual(['cursor-1'])
    },
  },
  {
    name: 'gives the newest time read so far with each page',
    advice: `\`asOf\` never goes back. ${KIT}`,
    check: async (source, desk) => {
      const pages = [50, 40].map((second) => desk.page([sampleTicket(desk, second)], 'cursor-1'))
      expect((await readPages(source, pages)).map(({ asOf }) => asOf)).toEqual([at(50), at(50)])
    },
  },
  {
    name: 'asks for a page only when the one before was used',
    advice: `an import that is stopped must not have read ahead. ${KIT}`,
    check: async (source, desk) => {
      const supply = endlessPages(desk)
      let given = 0
      for await (const page of source.read(supply.pages, null)) {
        expect(pageIn(page).tickets).toHaveLength(1)
        given++
        expect(supply.asked()).toBe(given)
        if (given === 3) break
      }
    },
  },
  {
    name: 'holds one page at a time',
    advice: `memory must not grow with the export. ${KIT}`,
    check: holdsOnePage,
  },
  {
    name: 'keeps the pages before one that cannot be read, and ends there',
    advice: `an error instead of a page ends the run and is passed on. ${KIT}`,
    check: async (source, desk) => {
      const [first, second] = samplePages(desk, [1], [2])
      const supplier: PageSupplier = async function* () {
        yield ok({ json: first, at: PLACE })
        yield { ok: false, problems: [CUT_OFF] }
        yield ok({ json: second, at: PLACE })
      }
      const results = await collect(source.read(supplier, null))
      expect(results.map((result) => result.ok)).toEqual([true, false])
      expect(results[1]?.problems).toEqual([CUT_OFF])
    },
  },
]
