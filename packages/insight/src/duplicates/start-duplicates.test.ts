import type { RecordContent } from '@triagebook/record'
import { aRecord, settingsFrom } from '@triagebook/record/test-data'
import { describe, expect, it } from 'vitest'
import { comparedWords } from './compared.ts'
import { startDuplicates } from './start-duplicates.ts'

const PUBLIC = settingsFrom()
const PRIVATE = settingsFrom(
  'version: 1\ntime_zone: UTC\nteams: { java: { name: Java } }\nprivacy: { book: private }\n',
)
const TITLE = 'CSV export stops after 65536 rows'

/** A ticket of a day in March; all that it says is its title. */
function aTicket(
  day: number,
  more: NonNullable<Parameters<typeof aRecord>[0]> = {},
  body = '',
): RecordContent {
  const created_at = `2026-03-${String(day).padStart(2, '0')}T10:00:00Z`
  return {
    record: aRecord({ id: `desk-${day}`, title: TITLE, ...more, source: { created_at, ...more.source } }),
    body,
  }
}

function duplicatesOf(id: string, tickets: readonly RecordContent[], { least = 40, settings = PUBLIC } = {}) {
  const started = startDuplicates(settings)
  for (const ticket of tickets) started.observe(ticket)
  return started.finish().of(id, least)
}

const idsFor = (id: string, ...tickets: readonly RecordContent[]) =>
  duplicatesOf(id, tickets).map((one) => one.id)

it('finds an earlier ticket with the same problem, and the words that both have', () => {
  const other = aTicket(1, { title: 'Export of CSV stops at 65536' })
  const unlike = aTicket(2, { title: 'Invoice total is off by a cent' })
  expect(duplicatesOf('desk-3', [other, unlike, aTicket(3)])).toEqual([
    { id: 'desk-1', percent: expect.any(Number), words: ['65536', 'csv', 'export'] },
  ])
})

it('finds no later ticket', () => {
  expect(idsFor('desk-1', aTicket(1), aTicket(2))).toEqual([])
})

it.each([
  { name: 'a merged ticket', earlier: aTicket(1, { source: { status: 'merged' } }) },
  { name: 'a deleted ticket', earlier: aTicket(1, { source: { status: 'deleted' } }) },
  {
    name: 'a ticket that a person closed as a duplicate',
    earlier: aTicket(1, { triage: { status: 'resolved' }, resolution: { void: 'duplicate' } }),
  },
  { name: 'a security report', earlier: aTicket(1, { triage: { type: 'security' } }) },
  { name: 'a withheld ticket', earlier: aTicket(1, { source: { withheld: true } }) },
])('finds no $name, and nothing for it', ({ earlier }) => {
  expect(idsFor('desk-2', earlier, aTicket(2))).toEqual([])
  const later = {
    ...earlier,
    record: { ...earlier.record, source: { ...earlier.record.source, created_at: '2026-03-09T10:00:00Z' } },
  }
  expect(idsFor('desk-1', later, aTicket(2))).toEqual([])
})

it('finds a security report in a private book, but never one whose text was withheld', () => {
  const report = aTicket(1, { triage: { type: 'security' } })
  const withheld = aTicket(2, { source: { withheld: true } })
  expect(duplicatesOf('desk-3', [report, withheld, aTicket(3)], { settings: PRIVATE })).toMatchObject([
    { id: 'desk-1' },
  ])
})

it('finds the ticket that a merged one was merged into', () => {
  const merged = aTicket(1, { source: { status: 'merged', merged_into: 'desk-2' } })
  expect(idsFor('desk-3', merged, aTicket(2), aTicket(3))).toEqual(['desk-2'])
})

describe('a pair that people know', () => {
  const note = (words: string) => `## Notes\n\n- 2026-03-26T10:56:07Z: anna: ${words}\n`

  it.each([
    {
      name: 'the later one names the earlier one in a note',
      earlier: '',
      later: note('not the same as desk-1'),
    },
    { name: 'the earlier one names the later one in a note', earlier: note('see desk-2'), later: '' },
    { name: 'the note has a link', earlier: '', later: note('Duplicate of [desk-1](<https://a.example/1>)') },
  ])('is not proposed where $name', ({ earlier, later }) => {
    expect(idsFor('desk-2', aTicket(1, {}, earlier), aTicket(2, {}, later))).toEqual([])
  })

  it('is not proposed where both have the same issue or pull request', () => {
    const issue = { engineering: { issues: ['acme/java#1'] } }
    const pull = { engineering: { issues: ['acme/java#2'], pull_requests: ['acme/java#3'] } }
    expect(idsFor('desk-2', aTicket(1, issue), aTicket(2, issue))).toEqual([])
    expect(idsFor('desk-2', aTicket(1, pull), aTicket(2, pull))).toEqual([])
    expect(idsFor('desk-2', aTicket(1, issue), aTicket(2, pull))).toEqual(['desk-1'])
  })

  it('is proposed where a note names another ticket', () => {
    expect(idsFor('desk-2', aTicket(1), aTicket(2, {}, note('see desk-11')))).toEqual(['desk-1'])
  })
})

it('names three at most: the most alike, open ones before resolved ones, then the oldest', () => {
  const resolved = { triage: { status: 'resolved' } } as const
  const tickets = [
    aTicket(1, resolved),
    aTicket(2),
    aTicket(3, { title: `${TITLE} here` }),
    aTicket(4),
    aTicket(5),
  ]
  expect(idsFor('desk-5', ...tickets)).toEqual(['desk-2', 'desk-4', 'desk-1'])
})

it('proposes from the percentage on that is asked for', () => {
  const tickets = [aTicket(1, { title: `${TITLE} here and there` }), aTicket(2)]
  const percent = duplicatesOf('desk-2', tickets)[0]?.percent ?? 0
  expect(duplicatesOf('desk-2', tickets, { least: percent })).toHaveLength(1)
  expect(duplicatesOf('desk-2', tickets, { least: percent + 1 })).toEqual([])
})

it('says nothing of a book of one ticket', () => {
  expect(idsFor('desk-1', aTicket(1))).toEqual([])
})

it.each([
  { name: 'two different words', title: 'Export stops, export!', words: 'few-words' },
  { name: 'no title at all', title: '', words: 'few-words' },
  {
    name: 'three words',
    title: 'Export stops again',
    words: new Map([
      ['export', 3],
      ['stops', 3],
      ['again', 3],
    ]),
  },
])('compares a ticket of three words, not of fewer: $name', ({ title, words }) => {
  expect(comparedWords(aTicket(1, { title }), PUBLIC)).toEqual(words)
})

it('of 3,000 tickets that are one says three', () => {
  const flood = Array.from({ length: 3000 }, (_, index) => aTicket(1, { id: `desk-${10_000 + index}` }))
  expect(idsFor('desk-12999', ...flood)).toEqual(['desk-10999', 'desk-11000', 'desk-11001'])
})
