import type { TicketPage } from '@triagebook/sources'
import { describe, expect, it } from 'vitest'
import { hour, incomingTicket, settingsWith } from '../../test-data/incoming-ticket.ts'
import { pageContext } from '../../test-data/page-context.ts'
import { cursorAfter, planPage } from './plan.ts'
import type { PageContext } from './run.ts'

const CURSOR = '.triagebook/cursors/desk.yml'
const fileAt = (asOf: string, cursor = 'old') => `version: 1\ncursor: "${cursor}"\nas_of: "${asOf}"\n`

/** A book that has read as far as `asOf`. */
function bookAt(asOf: string | null, settings = settingsWith()): PageContext {
  const files: Readonly<Record<string, string>> = {
    'triagebook.yml': 'version: 1\n',
    ...(asOf !== null && { [CURSOR]: fileAt(asOf) }),
  }
  return pageContext({
    settings,
    cursor: asOf === null ? null : { version: 1, cursor: 'old', as_of: asOf },
    text: (path) => files[path] ?? null,
  })
}

const aPage = (change: Partial<TicketPage> = {}): TicketPage => ({
  tickets: [],
  cursor: 'new',
  asOf: hour(12),
  ...change,
})
const pathsOf = (changes: readonly { readonly path: string }[]) => changes.map(({ path }) => path)

describe('the cursor of a page', () => {
  it.each([
    { name: 'nothing was read before', before: null, asOf: hour(12), withPage: true, after: true },
    { name: 'the page is newer', before: hour(11), asOf: hour(12), withPage: true, after: true },
    { name: 'the page is as new', before: hour(12), asOf: hour(12), withPage: false, after: true },
    { name: 'the page is older', before: hour(13), asOf: hour(12), withPage: false, after: false },
    { name: 'the page has no time', before: null, asOf: null, withPage: false, after: false },
  ])('is written with the page: $withPage, and after the last one: $after, where $name', (row) => {
    const book = bookAt(row.before)
    const page = aPage({ asOf: row.asOf })
    expect(pathsOf(planPage(page, book).changes).includes(CURSOR)).toBe(row.withPage)
    expect(pathsOf(cursorAfter(page, book))).toEqual(row.after ? [CURSOR] : [])
  })

  it('is not written where the page has none', () => {
    expect(cursorAfter(aPage({ cursor: null }), bookAt(null))).toEqual([])
  })

  it('is not written where the book has the same', () => {
    expect(cursorAfter(aPage({ cursor: 'old' }), bookAt(hour(12)))).toEqual([])
  })

  it('is the last of the page’s changes, so that no ticket is skipped after an interrupted run', () => {
    const tickets = [{ kind: 'ticket', ticket: incomingTicket() }] as const
    expect(pathsOf(planPage(aPage({ tickets }), bookAt(null)).changes)).toEqual([
      'tickets/2026/03/desk-1.md',
      'triagebook.yml',
      CURSOR,
    ])
  })
})

it.each([
  { name: 'has none', lines: '', written: true },
  { name: 'has it', lines: 'privacy: { pseudonym_key: fp_0123456789abcdef }\n', written: false },
])('writes the fingerprint of the key where the book $name: $written', ({ lines, written }) => {
  const { changes } = planPage(aPage(), bookAt(null, settingsWith(lines)))
  expect(pathsOf(changes).includes('triagebook.yml')).toBe(written)
})
