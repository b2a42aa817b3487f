import { describe, expect, it } from 'vitest'
import { BODY, changed, RECORD } from '../../test-data/a-record.ts'
import type { HistoryEvent, TicketRecord } from '../schema/types.generated.ts'
import { mergeRecords } from './merge-records.ts'

type Changes = readonly (readonly [path: string, value: unknown])[]

const AT = '2026-03-28T10:00:00Z'
const EARLIER = '2026-03-28T09:59:59Z'

function having(changes: Changes, base: TicketRecord = RECORD): TicketRecord {
  return changes.reduce((so, [path, value]) => changed(so, path.split('.'), value), base)
}

/** Merges in both directions, which has to give the same record. */
function merged(ours: Changes, theirs: Changes, base = RECORD): TicketRecord {
  const side = (changes: Changes) => ({ record: having(changes, base), body: BODY })
  const sides = { base: { record: base, body: BODY }, ours: side(ours), theirs: side(theirs) }
  const one = mergeRecords(sides)
  const other = mergeRecords({ ...sides, ours: sides.theirs, theirs: sides.ours })
  expect(one.conflicts).toEqual([])
  expect(other).toEqual(one)
  return one.record
}

const decided = (field: string, value: string, by: string, at = AT): Changes => [
  [`triage.${field}`, value],
  [`triage.decided.${field}`, { value, by, at }],
]

describe('of two changes at the same time, the same one wins whichever side is ours', () => {
  it.each([
    {
      name: 'two rules',
      one: decided('priority', 'P1', 'rule:a@1'),
      other: decided('priority', 'P3', 'rule:a@1'),
      kept: { triage: { priority: 'P3' } },
    },
    {
      name: 'two rules with one value',
      one: decided('priority', 'P1', 'rule:a@1'),
      other: decided('priority', 'P1', 'rule:b@1'),
      kept: { triage: { decided: { priority: { by: 'rule:b@1' } } } },
    },
    {
      name: 'two signatures of one value',
      one: decided('priority', 'P1', 'anna'),
      other: decided('priority', 'P1', 'kei'),
      kept: { triage: { decided: { priority: { by: 'kei' } } } },
    },
    {
      name: 'two imports',
      one: [
        ['source.updated_at', AT],
        ['source.status', 'pending'],
      ] as Changes,
      other: [
        ['source.updated_at', AT],
        ['source.status', 'open'],
        ['source.reopens', 2],
      ] as Changes,
      kept: { source: { status: 'pending', reopens: 0 } },
    },
    {
      name: 'two imports that differ in the title alone',
      one: [
        ['source.updated_at', AT],
        ['title', 'A'],
      ] as Changes,
      other: [
        ['source.updated_at', AT],
        ['title', 'B'],
      ] as Changes,
      kept: { title: 'B' },
    },
    {
      name: 'two analyses',
      one: [['analysis', { theme: 'login', at: AT }]] as Changes,
      other: [['analysis', { theme: 'export', at: AT }]] as Changes,
      kept: { analysis: { theme: 'login' } },
    },
    {
      name: 'two proposals',
      one: [['resolution', { proposed: { code: 'code-fix', at: AT, by: 'stage:sync' } }]] as Changes,
      other: [['resolution', { proposed: { code: 'docs-updated', at: AT, by: 'stage:sync' } }]] as Changes,
      kept: { resolution: { proposed: { code: 'docs-updated' } } },
    },
    {
      name: 'two releases',
      one: [['engineering', { released_at: AT, released_in: '1.0' }]] as Changes,
      other: [['engineering', { released_at: AT, released_in: '1.1' }]] as Changes,
      kept: { engineering: { released_in: '1.1' } },
    },
  ])('$name', ({ one, other, kept }) => {
    expect(merged(one, other)).toMatchObject(kept)
  })

  it.each([
    {
      name: 'a rule',
      one: decided('priority', 'P3', 'rule:a@1', EARLIER),
      other: decided('priority', 'P1', 'rule:a@1'),
      kept: { triage: { priority: 'P1' } },
    },
    {
      name: 'an import',
      one: [
        ['source.updated_at', EARLIER],
        ['title', 'B'],
      ] as Changes,
      other: [
        ['source.updated_at', AT],
        ['title', 'A'],
      ] as Changes,
      kept: { title: 'A' },
    },
    {
      name: 'an analysis',
      one: [['analysis', { theme: 'login', at: EARLIER }]] as Changes,
      other: [['analysis', { theme: 'export', at: AT }]] as Changes,
      kept: { analysis: { theme: 'export' } },
    },
    {
      name: 'a proposal',
      one: [['resolution', { proposed: { code: 'docs-updated', at: EARLIER, by: 'stage:sync' } }]] as Changes,
      other: [['resolution', { proposed: { code: 'code-fix', at: AT, by: 'stage:sync' } }]] as Changes,
      kept: { resolution: { proposed: { code: 'code-fix' } } },
    },
    {
      name: 'a release',
      one: [['engineering', { released_at: EARLIER, released_in: '1.1' }]] as Changes,
      other: [['engineering', { released_at: AT, released_in: '1.0' }]] as Changes,
      kept: { engineering: { released_in: '1.0' } },
    },
  ])('but $name that is a second newer wins', ({ one, other, kept }) => {
    expect(merged(one, other)).toMatchObject(kept)
  })
})

describe('the histories of two sides', () => {
  const change = (at: string, to: string, by: string): HistoryEvent => {
    return { at, event: 'changed', field: 'triage.priority', to, by }
  }
  const events = (...more: readonly HistoryEvent[]): Changes => [
    ['history', [...(RECORD.history ?? []), ...more]],
  ]

  it('keep two events of the same time, and say a second later what counts', () => {
    const { history = [] } = merged(
      [...decided('priority', 'P1', 'kei'), ...events(change(AT, 'P1', 'kei'))],
      [...decided('priority', 'P3', 'rule:a@1'), ...events(change(AT, 'P3', 'rule:a@1'))],
    )
    expect(history.slice(-3)).toEqual([
      change(AT, 'P1', 'kei'),
      change(AT, 'P3', 'rule:a@1'),
      { ...change('2026-03-28T10:00:01Z', 'P1', 'stage:merge'), from: 'P3' },
    ])
  })

  it('say nothing more where the winner’s event is the last of that time', () => {
    const { history = [] } = merged(
      [...decided('priority', 'P3', 'kei'), ...events(change(AT, 'P3', 'kei'))],
      [...decided('priority', 'P1', 'rule:a@1'), ...events(change(AT, 'P1', 'rule:a@1'))],
    )
    expect(history.slice(-2)).toEqual([change(AT, 'P1', 'rule:a@1'), change(AT, 'P3', 'kei')])
  })

  it('count across the end of a day and of a year', () => {
    const { history = [] } = merged(
      [...decided('priority', 'P1', 'kei'), ...events(change('2026-12-31T23:59:58Z', 'P1', 'kei'))],
      [...decided('priority', 'P3', 'rule:a@1'), ...events(change('2026-12-31T23:59:59Z', 'P3', 'rule:a@1'))],
    )
    expect(history.at(-1)?.at).toBe('2027-01-01T00:00:00Z')
  })

  it('have an equal event once', () => {
    const event = change(AT, 'P1', 'kei')
    const { history = [] } = merged(
      [...decided('priority', 'P1', 'kei'), ...events(event)],
      [...decided('priority', 'P1', 'kei'), ...events({ ...event }, { ...event, event: 'linked' })],
    )
    expect(history.slice(-2)).toEqual([event, { ...event, event: 'linked' }])
  })
})

describe('a value that one side deleted', () => {
  const RULE = 'rule:a@1'
  const BASE = having(decided('severity', 'major', RULE, EARLIER))
  const deletion = (event: Partial<HistoryEvent> | null): Changes => [
    ['triage.severity', undefined],
    ['triage.decided.severity', undefined],
    ...(event === null
      ? []
      : [
          [
            'history',
            [
              ...(RECORD.history ?? []),
              { at: AT, event: 'changed', field: 'triage.severity', from: 'major', ...event },
            ],
          ] as const,
        ]),
  ]

  it.each([
    { name: 'a person by an event', event: { by: 'kei' }, deleted: true },
    { name: 'an unknown person by an event', event: { by: 'person:unknown' }, deleted: true },
    { name: 'a rule by an event', event: { by: RULE }, deleted: false },
    { name: 'the desk by an event', event: { by: 'desk:agent' }, deleted: false },
    { name: 'nobody, since the event set a value', event: { by: 'kei', to: 'minor' }, deleted: false },
    {
      name: 'nobody, since the event is of another field',
      event: { by: 'kei', field: 'triage.team' },
      deleted: false,
    },
    { name: 'nobody, since there is no event', event: null, deleted: false },
  ])('stays deleted against a rule where a person did it: $name, $deleted', ({ event, deleted }) => {
    const { triage } = merged(
      deletion(event),
      decided('severity', 'minor', RULE, '2026-03-28T12:00:00Z'),
      BASE,
    )
    expect(triage.severity).toBe(deleted ? undefined : 'minor')
  })

  it('stays deleted where its line was left', () => {
    const { triage } = merged(
      [['triage.severity', undefined]],
      decided('severity', 'minor', RULE, '2026-03-28T12:00:00Z'),
      BASE,
    )
    expect(triage.severity).toBeUndefined()
  })
})
