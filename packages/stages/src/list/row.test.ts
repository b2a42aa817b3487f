import { expect, it } from 'vitest'
import { byUrgency, type Row } from './row.ts'

const row = (id: string, more: Partial<Row> = {}): Row => ({
  id,
  path: `tickets/2026/03/${id}.md`,
  title: 'It stops',
  status: 'open',
  created_at: '2026-03-26T10:56:07Z',
  ...more,
})

it('puts the most urgent first: priority, severity, age, id', () => {
  const rows = [
    row('b'),
    row('a'),
    row('old', { created_at: '2026-03-25T10:56:07Z' }),
    row('minor', { severity: 'minor' }),
    row('critical', { severity: 'critical' }),
    row('p3', { priority: 'P3', severity: 'critical' }),
    row('p1-none', { priority: 'P1' }),
    row('p1-major', { priority: 'P1', severity: 'major' }),
  ]
  const order = ['p1-major', 'p1-none', 'p3', 'critical', 'minor', 'old', 'a', 'b']
  expect(rows.toSorted(byUrgency).map(({ id }) => id)).toEqual(order)
  expect(
    rows
      .toReversed()
      .toSorted(byUrgency)
      .map(({ id }) => id),
  ).toEqual(order)
})
