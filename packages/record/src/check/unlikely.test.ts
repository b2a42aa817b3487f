import { describe, expect, it } from 'vitest'
import { changed, ESCALATED, open } from '../../test-data/a-record.ts'
import { printRecord } from '../record/print-record.ts'
import type { Path } from '../schema/path.ts'
import { unlikelyValues } from './unlikely.ts'

const NOW = new Date('2026-04-01T08:00:00Z')

/** The warnings of an escalated ticket of anna and kei in which some things are different. */
function warnings(changes: readonly (readonly [Path, unknown])[]) {
  const record = changes.reduce((before, [path, value]) => changed(before, path, value), ESCALATED)
  const found = unlikelyValues(open(printRecord({ record, body: '' })), NOW)
  return found.map(({ severity, code, message, hint }) => `${severity} ${code}: ${message} ${hint}`)
}

it('says nothing of a ticket in which all is likely', () => {
  expect(warnings([])).toEqual([])
})

describe('a time in the future', () => {
  it.each<{ name: string; path: Path; at: string; warned: boolean }>([
    {
      name: 'escalated a day ahead',
      path: ['triage', 'escalated_at'],
      at: '2026-04-02T08:00:00Z',
      warned: false,
    },
    {
      name: 'escalated a second later',
      path: ['triage', 'escalated_at'],
      at: '2026-04-02T08:00:01Z',
      warned: true,
    },
    { name: 'escalated in 2099', path: ['triage', 'escalated_at'], at: '2099-01-01T00:00:00Z', warned: true },
    { name: 'resolved a day ahead', path: ['resolution'], at: '2026-04-02T08:00:00Z', warned: false },
    { name: 'resolved a second later', path: ['resolution'], at: '2026-04-02T08:00:01Z', warned: true },
  ])('$name: $warned', ({ path, at, warned }) => {
    const field = path.length === 1 ? 'resolution.at' : 'triage.escalated_at'
    expect(warnings([[path, path.length === 1 ? { at } : at]])).toEqual(
      warned
        ? [
            `warning record/in-the-future: \`${field}\` (${at}) is in the future. Correct the time. It is in UTC.`,
          ]
        : [],
    )
  })
})

describe('a due day', () => {
  // The ticket was created on 2026-03-26 at 10:56 in UTC.
  it.each([
    { due: '2026-03-26', warned: false },
    { due: '2026-03-25', warned: false },
    { due: '2026-03-24', warned: true },
    { due: '2001-03-30', warned: true },
  ])('$due is before the ticket in every time zone: $warned', ({ due, warned }) => {
    for (const [path, value] of [
      [['triage', 'next_step', 'due'], due],
      [['resolution'], { follow_up: { state: 'pending', due } }],
    ] as const)
      expect(warnings([[path, value]]).map((line) => line.split(':')[0])).toEqual(
        warned ? ['warning record/times-out-of-order'] : [],
      )
  })

  it('is compared with the moment at which the ticket was created, not with its day alone', () => {
    const created = (at: string) =>
      warnings([
        [['source', 'created_at'], at],
        [['triage', 'next_step', 'due'], '2026-03-25'],
      ])
    expect(created('2026-03-26T11:59:59Z')).toEqual([])
    expect(created('2026-03-26T12:00:00Z')).toEqual([
      'warning record/times-out-of-order: `triage.next_step.due` (2026-03-25) is before `source.created_at` (2026-03-26T12:00:00Z). Correct one of the two times.',
    ])
  })
})

describe('an escalation', () => {
  it.each([
    { resolved: '2026-03-27T10:00:00Z', warned: false },
    { resolved: '2026-03-27T09:59:59Z', warned: true },
  ])('at 10:00:00 after a resolution at $resolved: $warned', ({ resolved, warned }) => {
    expect(warnings([[['resolution'], { code: 'code-fix', at: resolved }]])).toEqual(
      warned
        ? [
            'warning record/times-out-of-order: `resolution.at` (2026-03-27T09:59:59Z) is before `triage.escalated_at` (2026-03-27T10:00:00Z). Correct one of the two times.',
          ]
        : [],
    )
  })
})
