import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LEAST, settingsFrom } from '../../test-data/settings.ts'
import { checkAcross } from './check-across.ts'
import type { RecordFacts } from './record-facts.ts'

const settingsWith = (tickets: string) =>
  settingsFrom(`${LEAST}connections:\n  desk: { platform: zendesk${tickets} }\n`)

const ALL = settingsWith('')
const fileOf = (id: string) => `tickets/2026/03/${id}.md`

/** A record that is called and filed by its id, unless the test says otherwise. */
function factsOn(id: string, facts: Partial<RecordFacts> = {}): RecordFacts {
  return {
    path: fileOf(id),
    id,
    connection: 'desk',
    nativeId: id.replace('desk-', ''),
    mergedInto: null,
    unknownLogins: [],
    ...facts,
  }
}

function found(
  facts: readonly RecordFacts[],
  { unread = [], settings = ALL }: { unread?: readonly string[]; settings?: typeof ALL } = {},
) {
  const paths = [...facts.map(({ path }) => path), ...unread]
  return checkAcross(facts, { paths, settings })
    .map(({ path, finding }) => `${path} ${finding.severity ?? 'error'} ${finding.code}`)
    .sort()
}

const merged = (...ids: readonly string[]) =>
  ids.map((id, index) => factsOn(id, { mergedInto: ids[index + 1] ?? null }))

describe('checkAcross', () => {
  it.each([
    { name: 'different tickets', facts: [factsOn('desk-1'), factsOn('desk-2')] },
    { name: 'a chain of merges', facts: merged('desk-1', 'desk-2', 'desk-3') },
    {
      name: 'two tickets merged into one',
      facts: [...merged('desk-1', 'desk-3'), factsOn('desk-2', { mergedInto: 'desk-3' })],
    },
    {
      name: 'one native id in two connections',
      facts: [factsOn('desk-1'), factsOn('other-1', { connection: 'other', nativeId: '1' })],
    },
    {
      name: 'a merge into a ticket whose file was not read, in either form',
      facts: [factsOn('desk-1', { mergedInto: 'desk-2' }), factsOn('desk-3', { mergedInto: 'desk-4' })],
      unread: [fileOf('desk-2'), 'tickets/2025/01/desk-4.yaml'],
    },
  ])('accepts $name', ({ facts, unread = [] }) => {
    expect(found(facts, { unread })).toEqual([])
  })

  it('names both files of one id', () => {
    const twin = factsOn('desk-1', { path: 'tickets/2026/04/desk-1.yaml' })
    expect(found([factsOn('desk-1'), twin])).toEqual([
      `${fileOf('desk-1')} error record/duplicate-id`,
      'tickets/2026/04/desk-1.yaml error record/duplicate-id',
    ])
  })

  it('finds the id of another record in a file with another name', () => {
    expect(found([factsOn('desk-1'), factsOn('desk-1', { path: fileOf('desk-2') })])).toEqual([
      `${fileOf('desk-1')} error record/duplicate-id`,
      `${fileOf('desk-2')} error record/duplicate-id`,
    ])
  })

  it('identifies a record that was not read by its file name', () => {
    expect(found([factsOn('desk-1')], { unread: ['tickets/2026/04/desk-1.md'] })).toEqual([
      `${fileOf('desk-1')} error record/duplicate-id`,
    ])
  })

  it('goes by the id, not by the name, of a record that was read', () => {
    expect(found([factsOn('desk-1'), factsOn('desk-2', { path: 'tickets/2026/04/desk-1.md' })])).toEqual([])
  })

  it('finds one ticket of a desk under two ids', () => {
    expect(found([factsOn('desk-1'), factsOn('desk-2', { nativeId: '1' })])).toEqual([
      `${fileOf('desk-1')} error record/same-ticket-twice`,
      `${fileOf('desk-2')} error record/same-ticket-twice`,
    ])
  })

  it.each([
    { name: 'everything', tickets: '', severity: 'error' },
    { name: 'all', tickets: ', tickets: all', severity: 'error' },
    { name: 'some', tickets: ', tickets: { tag: [escalated] }', severity: 'warning' },
  ])('gives a merge into nothing as $severity where the connection brings in $name', (row) => {
    expect(found(merged('desk-1', 'desk-9').slice(0, 1), { settings: settingsWith(row.tickets) })).toEqual([
      `${fileOf('desk-1')} ${row.severity} record/merged-into-unknown`,
    ])
  })

  it('looks for a merge’s target by the name of its file, not by an id inside another', () => {
    const elsewhere = factsOn('desk-2', { path: fileOf('desk-3') })
    expect(found([factsOn('desk-1', { mergedInto: 'desk-2' }), elsewhere])).toEqual([
      `${fileOf('desk-1')} error record/merged-into-unknown`,
    ])
  })

  it('finds a ticket merged into itself', () => {
    expect(found(merged('desk-1', 'desk-1').slice(0, 1))).toEqual([
      `${fileOf('desk-1')} error record/merged-into-itself`,
    ])
  })

  it('names the circle at each of its tickets, and not at one that leads into it', () => {
    const facts = merged('desk-0', 'desk-1', 'desk-2', 'desk-3', 'desk-1').slice(0, 4)
    const findings = checkAcross(facts, { paths: facts.map(({ path }) => path), settings: ALL })
    expect(findings.map(({ path }) => path)).toEqual(['desk-1', 'desk-2', 'desk-3'].map(fileOf))
    expect(findings.at(1)?.finding).toMatchObject({
      code: 'record/merged-in-a-circle',
      message: expect.stringContaining('desk-2 → desk-3 → desk-1 → desk-2'),
    })
  })

  it.each([
    { length: 2, way: 'desk-0 → desk-1 → desk-0' },
    { length: 5, way: 'desk-0 → desk-1 → desk-2 → desk-3 → desk-4 → desk-0' },
    { length: 6, way: 'desk-0 → desk-1 → desk-2 → desk-3 → desk-4 → … → desk-0' },
    { length: 7, way: 'desk-0 → desk-1 → desk-2 → desk-3 → desk-4 → … → desk-0' },
  ])('names at most five tickets of a circle of $length', ({ length, way }) => {
    const facts = Array.from({ length }, (_, index) =>
      factsOn(`desk-${index}`, { mergedInto: `desk-${(index + 1) % length}` }),
    )
    const [first] = checkAcross(facts, { paths: facts.map(({ path }) => path), settings: ALL })
    expect(first?.finding.message).toMatch(new RegExp(`: ${way}\\.$`))
  })

  it('names two circles that have no ticket in common, each at its own tickets', () => {
    const facts = [
      ...merged('desk-1', 'desk-2', 'desk-1').slice(0, 2),
      ...merged('desk-3', 'desk-3').slice(0, 1),
    ]
    expect(found(facts)).toEqual([
      `${fileOf('desk-1')} error record/merged-in-a-circle`,
      `${fileOf('desk-2')} error record/merged-in-a-circle`,
      `${fileOf('desk-3')} error record/merged-into-itself`,
    ])
  })

  it('stays short and quick in a circle of thousands', () => {
    const ids = Array.from({ length: 20_000 }, (_, index) => `desk-${index}`)
    const facts = ids.map((id, index) => factsOn(id, { mergedInto: ids[(index + 1) % ids.length] ?? null }))
    const findings = checkAcross(facts, { paths: facts.map(({ path }) => path), settings: ALL })
    expect(findings).toHaveLength(ids.length)
    expect(findings[0]?.finding.message.length).toBeLessThan(200)
  })

  it('finds the same whatever the order of the records', () => {
    const id = fc.constantFrom('desk-1', 'desk-2', 'desk-3', 'desk-4')
    const facts = fc
      .record({ id, name: id, month: fc.constantFrom('03', '04'), mergedInto: fc.option(id) })
      .map(({ name, month, ...facts }) =>
        factsOn(facts.id, { path: `tickets/2026/${month}/${name}.md`, mergedInto: facts.mergedInto }),
      )
    const book = fc
      // Of two records with the same id it is unknown which one was merged.
      .uniqueArray(facts, { selector: ({ id }) => id })
      .filter((facts) => new Set(facts.map(({ path }) => path)).size === facts.length)
    fc.assert(
      fc.property(book, (facts) => {
        expect(found([...facts].reverse())).toEqual(found(facts))
      }),
    )
  })
})
