import { ok } from '@triagebook/record/problem'
import { describe, expect, it } from 'vitest'
import { anIncoming, aRefusal } from '../contract/an-incoming-ticket.ts'
import { collect } from '../contract/collect.ts'
import type { Piece } from './batch-tickets.ts'
import { defineSource } from './define-source.ts'
import type { Incoming } from './incoming-ticket.ts'
import type { PageSupplier } from './source.ts'
import type { Lists } from './spilled-lists.ts'

const FACTS = {
  platform: 'json',
  displayName: 'Acme Desk',
  docsUrl: 'https://desk.example/',
  incremental: 'cursor',
  exportForms: 'a list of tickets',
} as const
const AT = { path: 'export.json', line: 1, col: 1 }

/** One raw page each; the source below gives what is in it. */
const supplying = (...pages: readonly (readonly Incoming[])[]): PageSupplier =>
  async function* () {
    for (const json of pages) yield ok({ json, at: AT })
  }
const source = defineSource({
  ...FACTS,
  reader:
    () =>
    ({ json }) =>
      (json as readonly Incoming[]).map((ticket): Piece => ({ kind: 'ticket', ticket })),
})

describe('a defined source', () => {
  it('keeps its facts, and not what only the kit needs', () => {
    const { exportForms: _forms, ...facts } = FACTS
    const { read: _read, ...given } = source
    expect(given).toEqual(facts)
  })

  it('starts a new translation for each run', async () => {
    const runs: string[] = []
    const counting = defineSource({
      ...FACTS,
      reader: () => {
        runs.push('new')
        return () => []
      },
    })
    await collect(counting.read(supplying([anIncoming(1)], [anIncoming(2)]), null))
    await collect(counting.read(supplying([]), null))
    expect(runs).toEqual(['new', 'new'])
  })

  it('asks for the pages after the cursor', async () => {
    const asked: (string | null)[] = []
    const supplier: PageSupplier = (cursor) => {
      asked.push(cursor)
      return supplying()(cursor)
    }
    await collect(source.read(supplier, 'c-1'))
    expect(asked).toEqual(['c-1'])
  })
})

describe('a file that is something else', () => {
  const unreadable = aRefusal('source/unreadable-ticket')
  it.each([
    { name: 'none of its first tickets can be read', pages: [[unreadable, unreadable]], isRefused: true },
    { name: 'its only ticket cannot be read', pages: [[unreadable]], isRefused: true },
    { name: 'one of its first tickets can be read', pages: [[unreadable, anIncoming(1)]], isRefused: false },
    {
      name: 'one of them is refused for another reason',
      pages: [[unreadable, aRefusal('source/unknown-status')]],
      isRefused: false,
    },
    { name: 'a line of it is not JSON', pages: [[aRefusal('source/not-json')]], isRefused: false },
    { name: 'it has no ticket', pages: [[]], isRefused: false },
    {
      name: 'only the first twenty-one tickets cannot be read',
      pages: [Array.from({ length: 21 }, () => unreadable)],
      isRefused: true,
    },
  ])('is recognized: $name', async ({ pages, isRefused }) => {
    const results = await collect(source.read(supplying(...pages), null))
    expect(results.some((result) => !result.ok)).toBe(isRefused)
    if (isRefused) {
      expect(results).toHaveLength(1)
      expect(results[0]?.problems).toMatchObject([
        {
          code: 'source/not-an-export',
          message:
            'export.json is not an export of tickets from Acme Desk: nothing at its beginning can be read as a ticket. source/unreadable-ticket.',
          hint: 'Expected: a list of tickets.',
          at: AT,
        },
      ])
    }
  })

  it('is recognized by its first tickets only: after a good one each is refused by itself', async () => {
    const good = Array.from({ length: 20 }, (_, index) => anIncoming(index))
    const results = await collect(source.read(supplying(good, [unreadable, unreadable]), null))
    expect(results.map((result) => result.ok && result.value.tickets.length)).toEqual([20, 2])
  })
})

describe('the lists of a run', () => {
  /** A source that keeps sidecar data, and the lists that it was given. */
  function keeping() {
    const given: Lists<string>[] = []
    const made = defineSource({
      ...FACTS,
      reader: (lists) => {
        const own = lists<string>()
        own.add('1', 'words')
        own.get('1')
        given.push(own)
        return () => [{ kind: 'ticket', ticket: anIncoming(1) }]
      },
    })
    return { made, given }
  }
  const isClosed = (lists: Lists<string> | undefined) => {
    try {
      return lists?.get('1')?.[0] !== 'words'
    } catch {
      return true
    }
  }

  it('are open while the run is, and closed when it ends', async () => {
    const { made, given } = keeping()
    for await (const _page of made.read(supplying([anIncoming(1)]), null))
      expect(isClosed(given[0])).toBe(false)
    expect(isClosed(given[0])).toBe(true)
  })

  it('are closed when reading stops early', async () => {
    const { made, given } = keeping()
    for await (const _page of made.read(supplying([anIncoming(1)], [anIncoming(2)]), null)) break
    expect(isClosed(given[0])).toBe(true)
  })

  it('are closed when a page throws', async () => {
    const { made, given } = keeping()
    const supplier: PageSupplier = async function* () {
      yield ok({ json: [1], at: AT })
      throw new Error('lost')
    }
    await expect(collect(made.read(supplier, null))).rejects.toThrow('lost')
    expect(isClosed(given[0])).toBe(true)
  })
})
