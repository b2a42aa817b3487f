import { describe, expect, it } from 'vitest'
import { changed, ESCALATED, open, RECORD } from '../../test-data/a-record.ts'
import { SETTINGS, settingsFrom } from '../../test-data/settings.ts'
import { printRecord } from '../record/print-record.ts'
import type { Path } from '../schema/path.ts'
import type { HistoryEvent, TicketRecord } from '../schema/types.generated.ts'
import { checkRecord } from './check-record.ts'

const settings = (more = '') => settingsFrom(SETTINGS + more)

const problemsOf = (record: TicketRecord, more?: string) =>
  checkRecord(open(printRecord({ record, body: '' })), settings(more)).map(
    ({ code, severity }) => `${severity} ${code}`,
  )

const all = (record: TicketRecord, ...changes: readonly (readonly [Path, unknown])[]) =>
  changes.reduce((so_far, [path, value]) => changed(so_far, path, value), record)

const RESOLVED = all(ESCALATED, [['triage', 'status'], 'resolved'])
const moved = (from: string, to: string, by: string): HistoryEvent => ({
  at: '2026-03-28T00:00:00Z',
  event: 'changed',
  field: 'triage.status',
  from,
  to,
  by,
})

describe('checkRecord', () => {
  it.each([
    {
      name: 'an escalated ticket with a team and no owner',
      record: all(ESCALATED, [['triage', 'engineering_owner'], undefined]),
    },
    {
      name: 'a resolved ticket of no team',
      record: all(
        ESCALATED,
        [['triage', 'team'], undefined],
        [['triage', 'status'], 'resolved'],
        [['resolution'], { code: 'code-fix' }],
      ),
    },
    {
      name: 'a ticket of no team that is not escalated',
      record: all(RECORD, [['triage', 'team'], undefined]),
    },
    {
      name: 'an escalated ticket from e-mail without a link',
      record: all(ESCALATED, [['source', 'platform'], 'email'], [['source', 'url'], undefined]),
    },
    {
      name: 'a resolved ticket that was never escalated',
      record: all(RECORD, [['triage', 'status'], 'resolved']),
    },
    {
      name: 'an escalated ticket that the desk merged',
      record: all(RESOLVED, [['source', 'status'], 'merged']),
    },
    {
      name: 'an escalated ticket that the desk deleted',
      record: all(RESOLVED, [['source', 'status'], 'deleted']),
    },
    { name: 'a void reason', record: all(RESOLVED, [['resolution'], { void: 'duplicate' }]) },
    {
      name: 'docs with a link',
      record: all(RESOLVED, [
        ['resolution'],
        { code: 'docs-updated', docs: ['https://docs.acme.example/x'] },
      ]),
    },
    {
      name: 'what sync proposes while the ticket is open',
      record: all(ESCALATED, [
        ['resolution'],
        { proposed: { code: 'code-fix', at: '2026-03-28T00:00:00Z', by: 'stage:sync' } },
      ]),
    },
    {
      name: 'a blocked ticket that says why',
      record: all(
        RECORD,
        [['triage', 'status'], 'blocked'],
        [['triage', 'blocked'], { on: 'customer', why: 'HAR file' }],
      ),
    },
    {
      name: 'a person’s move',
      record: all(RECORD, [['history', 2], moved('blocked', 'in-progress', 'anna')]),
    },
    {
      name: 'a rule’s move that people may not make',
      record: all(RECORD, [['history', 2], moved('resolved', 'in-progress', 'rule:status@1')]),
    },
    {
      name: 'a person’s edit that the next run will sign',
      record: all(RECORD, [['triage', 'severity'], 'critical']),
    },
    {
      name: 'any slug where the team lists none',
      record: all(RECORD, [['triage', 'component'], 'anything'], [['customer', 'tier'], 'gold']),
    },
    {
      name: 'a withheld security ticket',
      record: all(
        RECORD,
        [['triage', 'type'], 'security'],
        [['source', 'withheld'], true],
        [['triage', 'decided'], undefined],
      ),
    },
    {
      name: 'a survey after the last update',
      record: all(RECORD, [
        ['source', 'satisfaction'],
        { csat: { offered_at: '2026-05-01T00:00:00Z', rated_at: '2026-05-02T00:00:00Z' } },
      ]),
    },
  ])('accepts $name', ({ record }) => {
    expect(problemsOf(record)).toEqual([])
  })

  it.each([
    { name: 'a type', path: ['triage', 'type'], more: 'vocabulary: { type: [gold] }\n' },
    {
      name: 'a closure code',
      path: ['resolution', 'code'],
      more: 'vocabulary: { resolution_code: [gold] }\n',
    },
  ])('accepts $name of the team’s own', ({ path, more }) => {
    const record = all(
      RECORD,
      [['triage', 'status'], 'resolved'],
      [path, 'gold'],
      [['triage', 'decided'], undefined],
    )
    const other = all(record, [['history'], undefined])
    expect(problemsOf(other)).toEqual(['error record/unknown-word'])
    expect(problemsOf(other, more)).toEqual([])
  })

  it.each(['component', 'tier', 'segment', 'revenue_band'])(
    'keeps %s to the team’s list once there is one',
    (word) => {
      const path = [word === 'component' ? 'triage' : 'customer', word]
      expect(problemsOf(all(RECORD, [path, 'gold']), `vocabulary: { ${word}: [silver] }\n`)).toEqual([
        'error record/unknown-word',
      ])
      expect(problemsOf(all(RECORD, [path, 'gold']), `vocabulary: { ${word}: [silver, gold] }\n`)).toEqual([])
    },
  )

  it('allows customers’ names and security texts where the settings do', () => {
    const record = all(
      RECORD,
      [['customer', 'name'], 'Acme'],
      [['triage', 'type'], 'security'],
      [['triage', 'decided'], undefined],
    )
    expect(problemsOf(record)).toEqual([
      'error record/customer-named',
      'warning record/security-not-withheld',
    ])
    expect(problemsOf(record, 'privacy: { book: private, customers: named }\n')).toEqual([])
  })

  it.each([
    ['customer', 'id'],
    ['source', 'url'],
    ['triage', 'severity'],
    ['triage', 'escalation_reason'],
    ['triage', 'support_owner'],
  ])('asks for %s.%s once a ticket is escalated, not before', (block, key) => {
    const path = block === 'customer' ? [block] : [block, key]
    expect(problemsOf(all(RECORD, [path, undefined], [['triage', 'decided'], undefined]))).toEqual([])
    expect(problemsOf(all(ESCALATED, [path, undefined]))).toEqual(['error record/missing-once-escalated'])
  })

  it('asks for a team where an escalated ticket has no engineering owner', () => {
    const record = all(
      ESCALATED,
      [['triage', 'engineering_owner'], undefined],
      [['triage', 'team'], undefined],
    )
    expect(problemsOf(record)).toEqual(['error record/missing-once-escalated'])
  })

  it('warns of an escalated ticket of no team that an engineer has', () => {
    expect(problemsOf(all(ESCALATED, [['triage', 'team'], undefined]))).toEqual([
      'warning record/escalated-without-team',
    ])
  })

  it('only warns of a reason that is missing where a rule says that the ticket is blocked', () => {
    const decision = { value: 'blocked', by: 'rule:status@1', at: '2026-03-28T00:00:00Z' }
    const record = all(RECORD, [['triage', 'status'], 'blocked'])
    expect(problemsOf(record)).toEqual(['error record/blocked-without-reason'])
    expect(problemsOf(all(record, [['triage', 'decided', 'status'], decision]))).toEqual([
      'warning record/blocked-without-reason',
    ])
  })

  it('sees a move that a person wrote into the file without an event', () => {
    const record = all(
      RECORD,
      [['history', 2], moved('open', 'resolved', 'anna')],
      [['triage', 'status'], 'in-progress'],
    )
    expect(problemsOf(record)).toEqual(['error record/illegal-move'])
  })

  it('compares the desk’s status with its last event', () => {
    const event = { ...moved('open', 'solved', 'desk:agent'), field: 'source.status' }
    expect(problemsOf(all(RECORD, [['history', 2], event]))).toEqual(['error record/history-disagrees'])
    expect(problemsOf(all(RECORD, [['history', 2], event], [['source', 'status'], 'solved']))).toEqual([])
  })
})
