import { describe, expect, it } from 'vitest'
import type { Target } from '../read/target.ts'
import type { EventRow } from './event-row.ts'
import { groupHistory } from './group-history.ts'

const at = (minute: number) => `2026-03-01T10:0${minute}:00Z`

/** One row at a minute, with these values. */
const row = (minute: number, values: Readonly<Partial<Record<Target, string>>>): EventRow => ({
  at: at(minute),
  values: new Map(
    Object.entries(values).map(([target, text]) => [target as Target, { text, items: [text], native: text }]),
  ),
})

describe('the times of a ticket', () => {
  it.each([
    {
      name: 'those of its first and last row',
      rows: [row(1, {}), row(2, {})],
      created: at(1),
      updated: at(2),
    },
    {
      name: 'the mapped time of creation of its last row',
      rows: [row(1, { 'source.created_at': at(0) }), row(2, { 'source.created_at': at(1) })],
      created: at(1),
      updated: at(2),
    },
    {
      name: 'the mapped time of change of its last row',
      rows: [row(1, {}), row(2, { 'source.updated_at': at(5) })],
      created: at(1),
      updated: at(5),
    },
    {
      name: 'never a change before the creation',
      rows: [row(1, { 'source.created_at': at(3) })],
      created: at(3),
      updated: at(3),
    },
    {
      name: 'a change exactly at the creation',
      rows: [row(3, { 'source.created_at': at(3) })],
      created: at(3),
      updated: at(3),
    },
  ])('are $name', ({ rows, created, updated }) =>
    expect(groupHistory(rows).times).toEqual({ createdAt: created, updatedAt: updated }),
  )
})

describe('the events of a ticket', () => {
  const events = (rows: readonly EventRow[]) =>
    groupHistory(rows).events.map(
      ({ at: time, from, to, by }) => `${time.slice(14, 16)} ${from}>${to} ${by.id}`,
    )

  it.each([
    { name: 'none without a status', rows: [row(1, {}), row(2, {})], expected: [] },
    { name: 'none for an open ticket', rows: [row(1, { 'source.status': 'open' })], expected: [] },
    {
      name: 'one for a ticket that was created solved',
      rows: [row(1, { 'source.status': 'solved' })],
      expected: ['01 null>solved null'],
    },
    {
      name: 'one for a ticket that was created closed',
      rows: [row(1, { 'source.status': 'closed' })],
      expected: ['01 null>closed null'],
    },
    {
      name: 'one for each change',
      rows: [
        row(1, { 'source.status': 'open' }),
        row(2, { 'source.status': 'pending', 'event.by': 'u1' }),
        row(3, { 'source.status': 'pending' }),
      ],
      expected: ['02 open>pending u1'],
    },
    {
      name: 'none for a row without a status, and one from no value after it',
      rows: [row(1, { 'source.status': 'open' }), row(2, {}), row(3, { 'source.status': 'open' })],
      expected: ['03 null>open null'],
    },
    {
      name: 'at the creation where the row is before it',
      rows: [
        row(1, { 'source.created_at': at(3), 'source.status': 'open' }),
        row(2, { 'source.created_at': at(3), 'source.status': 'solved' }),
      ],
      expected: ['03 open>solved null'],
    },
    {
      name: 'two of the same time in the order of the rows',
      rows: [
        row(1, { 'source.status': 'open' }),
        row(2, { 'source.status': 'pending' }),
        row(2, { 'source.status': 'open' }),
      ],
      expected: ['02 open>pending null', '02 pending>open null'],
    },
  ])('are $name', ({ rows, expected }) => expect(events(rows)).toEqual(expected))
})

describe('the changes of a triage field', () => {
  const changes = (rows: readonly EventRow[]) =>
    groupHistory(rows).triage.map(
      ({ at: time, field, from, to }) => `${time.slice(14, 16)} ${field} ${from}>${to}`,
    )

  it.each([
    {
      name: 'one for its first value',
      rows: [row(1, { 'triage.severity': 'minor' })],
      expected: ['01 severity null>minor'],
    },
    {
      name: 'one for each later change, also to no value',
      rows: [row(1, { 'triage.team': 'java' }), row(2, { 'triage.team': 'web' }), row(3, {})],
      expected: ['01 team null>java', '02 team java>web', '03 team web>null'],
    },
    {
      name: 'none where it stays',
      rows: [row(1, { 'triage.team': 'java' }), row(2, { 'triage.team': 'java' })],
      expected: ['01 team null>java'],
    },
  ])('are $name', ({ rows, expected }) => expect(changes(rows)).toEqual(expected))
})
