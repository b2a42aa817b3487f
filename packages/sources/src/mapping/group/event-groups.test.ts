import { describe, expect, it } from 'vitest'
import { isGrouped } from '../read/mapping.ts'
import { readMapping } from '../read/read-mapping.ts'
import { rowTally } from '../row/row-tally.ts'
import { eventGroups } from './event-groups.ts'

const MAPPING = readMapping(
  'mappings/x.yml',
  'version: 1\nformat: json\none_row: event\ngroup_by: /id\norder_by: /at\nfields:\n  source.native_id: /id\n  title: /title\n  source.status: /status\n',
)
const at = (minute: number) => `2026-03-01T10:0${minute}:00Z`
const row = (id: number, minute: number, title = `at ${minute}`) => ({
  id,
  title,
  status: 'open',
  at: at(minute),
})

function groupsOf(sizes: Readonly<Record<string, number>>) {
  if (!MAPPING.ok || !isGrouped(MAPPING.value)) throw new Error('no mapping')
  const groups = eventGroups(MAPPING.value, new Map(Object.entries(sizes)), rowTally())
  const read = (json: unknown, line = 1) =>
    [...groups.read({ json, at: { path: 'rows.json', line, col: 1 } })].map((piece) => {
      if (piece.kind !== 'ticket') throw new Error(piece.kind)
      const { ticket } = piece
      return ticket.kind === 'ticket'
        ? `${ticket.ticket.nativeId} ${ticket.ticket.title}`
        : ticket.problem.code
    })
  return { read, isIncomplete: groups.isIncomplete }
}

describe('a ticket', () => {
  it('comes at its last row, not before', () => {
    const { read, isIncomplete } = groupsOf({ 1: 2, 2: 1 })
    expect([read(row(1, 1)), isIncomplete()]).toEqual([[], true])
    expect([read(row(2, 1)), isIncomplete()]).toEqual([['2 at 1'], true])
    expect([read(row(1, 2)), isIncomplete()]).toEqual([['1 at 2'], false])
  })

  it.each([
    { name: 'the last by time', rows: [row(1, 3), row(1, 1), row(1, 2)], title: 'at 3' },
    {
      name: 'of equal times the last in the file',
      rows: [row(1, 1, 'first'), row(1, 1, 'second')],
      title: 'second',
    },
    {
      name: 'an equal time after a later one',
      rows: [row(1, 2, 'late'), row(1, 1, 'a'), row(1, 1, 'b')],
      title: 'late',
    },
  ])('is as its row is: $name', ({ rows, title }) => {
    const { read } = groupsOf({ 1: rows.length })
    expect(rows.flatMap((one) => read(one))).toEqual([`1 ${title}`])
  })

  it('may be in a list with others', () => {
    expect(groupsOf({ 1: 2, 2: 1 }).read([row(1, 1), row(2, 1), row(1, 2)])).toEqual(['2 at 1', '1 at 2'])
  })

  it('is refused whole for its first row that cannot be read', () => {
    const { read } = groupsOf({ 1: 3 })
    expect(read(row(1, 1))).toEqual([])
    expect(read({ ...row(1, 2), at: 'noon' })).toEqual([])
    expect(read({ ...row(1, 3), status: 'snoozed' })).toEqual(['source/unreadable-date'])
  })

  it('is given at once where the first reading did not see it', () => {
    expect(groupsOf({}).read(row(7, 1))).toEqual(['7 at 1'])
  })
})

describe('a row', () => {
  it.each([
    { name: 'without its ticket', json: { ...row(1, 1), id: '' }, code: 'source/missing-value' },
    { name: 'that is not an object', json: 7, code: 'source/not-a-row' },
    { name: 'without its time', json: { ...row(1, 1), at: null }, code: 'source/missing-value' },
  ])('is refused $name', ({ json, code }) => expect(groupsOf({ 1: 1 }).read(json)).toEqual([code]))
})
