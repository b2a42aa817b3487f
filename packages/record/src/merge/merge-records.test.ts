import { describe, expect, it } from 'vitest'
import { BODY, changed, RECORD } from '../../test-data/a-record.ts'
import { isSetByPerson } from '../record/decided-fields.ts'
import type { RecordContent } from '../record/record-file.ts'
import type { Path } from '../schema/path.ts'
import { RECORD_ORDER } from '../schema/record-order.ts'
import type { Decision, TicketRecord } from '../schema/types.generated.ts'
import { mergeRecords } from './merge-records.ts'

type Changes = readonly (readonly [path: string, value: unknown])[]

/** The record with other values; paths are written with dots. */
function having(changes: Changes, base: TicketRecord = RECORD): TicketRecord {
  return changes.reduce((so, [path, value]) => changed(so, path.split('.'), value), base)
}

function merged(ours: Changes, theirs: Changes, base: TicketRecord | undefined = RECORD) {
  const side = (changes: Changes): RecordContent => ({ record: having(changes, base), body: BODY })
  return mergeRecords({ base: base && { record: base, body: BODY }, ours: side(ours), theirs: side(theirs) })
}

const at = (path: string, record: TicketRecord): unknown =>
  path.split('.').reduce<unknown>((part, key) => (part as Record<string, unknown>)?.[key], record)
const line = (value: string | boolean, by: string, hour = '10', more: Partial<Decision> = {}): Decision => ({
  value,
  by,
  at: `2026-03-28T${hour}:00:00Z`,
  ...more,
})
const RULE = 'rule:some@2026.1'
const unsigned = (field: string, value: unknown): Changes => [[`triage.${field}`, value]]
const signed = (field: string, value: string, by: string, hour?: string): Changes => [
  [`triage.${field}`, value],
  [`triage.decided.${field}`, line(value, by, hour)],
]
const imported = (day: string, more: Changes = []): Changes => [
  ['source.updated_at', `2026-04-${day}T00:00:00Z`],
  ...more,
]

describe('a decided field', () => {
  it.each([
    { name: 'only one side changed', ours: unsigned('team', 'web'), theirs: [], value: 'web', by: undefined },
    {
      name: 'a person signed what a rule says too',
      ours: signed('team', 'web', 'kei'),
      theirs: signed('team', 'web', RULE, '12'),
      value: 'web',
      by: 'kei',
    },
    {
      name: 'a person wrote what a rule says too',
      ours: unsigned('component', 'api'),
      theirs: signed('component', 'api', RULE),
      value: 'api',
      by: undefined,
    },
    {
      name: 'a person against a rule, though the rule came later',
      ours: signed('priority', 'P1', 'kei', '10'),
      theirs: signed('priority', 'P3', RULE, '12'),
      value: 'P1',
      by: 'kei',
    },
    {
      name: 'two rules: the newer',
      ours: signed('priority', 'P1', RULE, '10'),
      theirs: signed('priority', 'P3', RULE, '12'),
      value: 'P3',
      by: RULE,
    },
    {
      name: 'one side only signed what the other changed',
      ours: [['triage.decided.team', line('java', 'kei')]] as Changes,
      theirs: unsigned('team', 'web'),
      value: 'web',
      by: undefined,
    },
    {
      name: 'a rule took its value back, a person set one',
      ours: [
        ['triage.type', undefined],
        ['triage.decided.type', undefined],
      ] as Changes,
      theirs: signed('type', 'crash', 'anna'),
      value: 'crash',
      by: 'anna',
    },
  ])('$name', ({ ours, theirs, value, by }) => {
    for (const [one, other] of [
      [ours, theirs],
      [theirs, ours],
    ] as const) {
      const { record, conflicts } = merged(one, other)
      const field = (one[0]?.[0] ?? other[0]?.[0] ?? '').split('.').at(-1) ?? ''
      expect(conflicts).toEqual([])
      expect(at(`triage.${field}`, record)).toBe(value)
      expect(at(`triage.decided.${field}.by`, record)).toBe(by)
    }
  })

  it('keeps what the overruled rule said as its disagreement', () => {
    const { record } = merged(signed('priority', 'P1', 'kei'), signed('priority', 'P3', RULE, '12'))
    expect(record.triage.decided?.priority).toEqual(
      line('P1', 'kei', '10', { disagreement: { value: 'P3', by: RULE, at: '2026-03-28T12:00:00Z' } }),
    )
  })

  it('that a person wrote without a signature keeps the line of the overruled rule until it is signed', () => {
    const { record } = merged(unsigned('priority', 'P1'), signed('priority', 'P3', RULE))
    expect(record.triage).toMatchObject({ priority: 'P1', decided: { priority: line('P3', RULE) } })
    expect(isSetByPerson(record, 'priority')).toBe(true)
  })

  it('of two people is a conflict, reported with who and why, and left unsigned', () => {
    const ours: Changes = [
      ['triage.severity', 'critical'],
      ['triage.decided.severity', line('critical', 'anna', '10', { why: 'all of them' })],
    ]
    const { record, conflicts } = merged(ours, unsigned('severity', 'minor'))
    expect(conflicts).toEqual([
      {
        path: ['triage', 'severity'],
        ours: { value: 'critical', by: 'anna', why: 'all of them' },
        theirs: { value: 'minor' },
        kept: 'ours',
      },
    ])
    expect(record.triage.severity).toBe('critical')
    expect(record.triage.decided?.severity).toBeUndefined()
  })

  it('that a person set back to what a rule had said is that person’s', () => {
    const base = having([
      ['triage.severity', 'critical'],
      ['triage.decided.severity', line('minor', RULE)],
    ])
    const { conflicts } = merged(unsigned('severity', 'major'), unsigned('severity', 'minor'), base)
    expect(conflicts).toMatchObject([
      { path: ['triage', 'severity'], ours: { value: 'major' }, theirs: { value: 'minor' } },
    ])
  })

  it('that one person set again after another is a decision, not a signature', () => {
    const base = having(signed('severity', 'major', 'anna', '08'))
    const { conflicts } = merged(signed('severity', 'major', 'kei'), unsigned('severity', 'minor'), base)
    expect(conflicts).toMatchObject([{ ours: { value: 'major', by: 'kei' }, theirs: { value: 'minor' } }])
  })

  it('that a person took away conflicts with another person’s value', () => {
    const { conflicts } = merged(unsigned('severity', undefined), signed('severity', 'critical', 'anna'))
    expect(conflicts).toMatchObject([{ ours: {}, theirs: { value: 'critical', by: 'anna' } }])
  })

  it('that a person took away, leaving its line, stays away against a rule and conflicts with a person', () => {
    const base = having(signed('priority', 'P3', RULE))
    const away = unsigned('priority', undefined)
    const byRule = merged(away, signed('priority', 'P2', RULE, '12'), base)
    expect(byRule.conflicts).toEqual([])
    expect(byRule.record.triage.priority).toBeUndefined()
    expect(byRule.record.triage.decided?.priority).toEqual(line('P3', RULE))
    expect(merged(away, signed('priority', 'P1', 'kei'), base).conflicts).toHaveLength(1)
  })

  it('that two people took away in words of the history stays theirs against a rule', () => {
    const event = {
      at: '2026-03-28T09:00:00Z',
      event: 'changed',
      field: 'triage.severity',
      from: 'major',
      by: 'kei',
    }
    const away: Changes = [
      ['triage.severity', undefined],
      ['triage.decided.severity', undefined],
      ['history', [...(RECORD.history ?? []), event]],
    ]
    const base = having(signed('severity', 'major', RULE, '08'))
    const { record, conflicts } = merged(away, signed('severity', 'minor', RULE, '12'), base)
    expect({ severity: record.triage.severity, conflicts }).toEqual({ severity: undefined, conflicts: [] })
    const byRule = merged(
      [...away.slice(0, 2), ['history', [...(RECORD.history ?? []), { ...event, by: RULE }]]],
      signed('severity', 'minor', RULE, '12'),
      base,
    )
    expect(byRule.record.triage.severity).toBe('minor')
  })

  it('that an unknown person had set is only signed, not decided, by the next one', () => {
    const base = having(signed('severity', 'major', 'person:unknown', '08'))
    const { record, conflicts } = merged(
      signed('severity', 'major', 'kei', '09'),
      unsigned('severity', 'minor'),
      base,
    )
    expect({ severity: record.triage.severity, conflicts }).toEqual({ severity: 'minor', conflicts: [] })
  })

  it('gives the reason of a conflict only where it is the reason for that value', () => {
    const stale: Changes = [
      ['triage.severity', 'critical'],
      ['triage.decided.severity', line('minor', 'anna', '10', { why: 'it is small' })],
    ]
    const { conflicts } = merged(stale, signed('severity', 'minor', 'quin', '11'))
    expect(conflicts).toEqual([
      {
        path: ['triage', 'severity'],
        ours: { value: 'critical' },
        theirs: { value: 'minor', by: 'quin' },
        kept: 'ours',
      },
    ])
  })

  it('keeps no disagreement of a stage that is no rule', () => {
    const { record } = merged(
      signed('status', 'in-progress', 'kei'),
      signed('status', 'blocked', 'stage:sync', '12'),
    )
    expect(record.triage.decided?.status).toEqual(line('in-progress', 'kei'))
  })

  it('yields to the desk that takes its ticket up again', () => {
    const resolved = having([
      ['triage.status', 'resolved'],
      ['triage.decided.status', line('resolved', 'kei')],
    ])
    const reopened = {
      at: '2026-04-02T00:00:00Z',
      event: 'reopened',
      field: 'triage.status',
      from: 'resolved',
      to: 'open',
      by: 'desk:customer',
    }
    const desk: Changes = [
      ['triage.status', 'open'],
      ['triage.decided.status', undefined],
      ['history', [...(RECORD.history ?? []), reopened]],
    ]
    const other: Changes = [['triage.decided.status', line('resolved', 'kei', '10', { why: 'fixed' })]]
    expect(merged(other, desk, resolved)).toMatchObject({
      conflicts: [],
      record: { triage: { status: 'open' } },
    })
  })
})

describe('a decided field that the desk reopened', () => {
  it('keeps what another person decided at the same time', () => {
    const resolved = having(signed('status', 'resolved', 'kei', '08'))
    const reopened = {
      at: '2026-04-02T00:00:00Z',
      event: 'reopened',
      field: 'triage.status',
      to: 'open',
      by: 'desk:agent',
    }
    const desk: Changes = [
      ['triage.status', 'open'],
      ['triage.decided.status', undefined],
      ['history', [...(RECORD.history ?? []), reopened]],
    ]
    const { record, conflicts } = merged(signed('status', 'in-progress', 'anna'), desk, resolved)
    expect({ status: record.triage.status, conflicts }).toEqual({ status: 'in-progress', conflicts: [] })
  })
})

describe('what people write', () => {
  it('is merged field by field within a block that both had', () => {
    const { record, conflicts } = merged(
      [['triage.next_step.text', 'Ask again']],
      [['triage.next_step.due', '2026-04-02']],
    )
    expect(conflicts).toEqual([])
    expect(record.triage.next_step).toEqual({ text: 'Ask again', who: 'kei', due: '2026-04-02' })
  })

  it('conflicts at the field, within the block that both had', () => {
    const base = having([['product', { owner: 'product', outcome: 'undecided' }]])
    const { conflicts } = merged([['product.outcome', 'roadmap']], [['product.outcome', 'declined']], base)
    expect(conflicts.map(({ path }) => path)).toEqual([['product', 'outcome']])
  })

  it('is kept where only one side wrote it, and one thing where both did', () => {
    const by = (login: string) => ({ override: `Asked by ${login}`, by: login, at: '2026-03-28T10:00:00Z' })
    const ours: Changes = [['triage.readiness', by('anna')]]
    const alone = merged(ours, [['triage.severity', 'minor']])
    expect(alone.conflicts).toEqual([])
    expect(alone.record.triage).toMatchObject({ readiness: by('anna'), severity: 'minor' })
    expect(merged(ours, [['triage.readiness', by('kei')]]).conflicts).toMatchObject([
      { path: ['triage', 'readiness'], theirs: { value: by('kei') } },
    ])
  })

  it('is one thing where one side took the block away', () => {
    const { record, conflicts } = merged(
      [['triage.next_step', undefined]],
      [['triage.next_step.due', '2026-04-02']],
    )
    expect(record.triage.next_step).toBeUndefined()
    expect(conflicts).toMatchObject([
      { path: ['triage', 'next_step'], theirs: { value: { due: '2026-04-02' } } },
    ])
  })

  it('is one thing where both sides began the block', () => {
    const ours = { code: 'code-fix', at: '2026-03-28T10:00:00Z' }
    const { record, conflicts } = merged([['resolution', ours]], [['resolution', { void: 'spam' }]])
    expect(record.resolution).toEqual(ours)
    expect(conflicts).toMatchObject([{ path: ['resolution'] }])
  })

  it('does not conflict with what sync proposes', () => {
    const proposed = { code: 'code-fix', at: '2026-03-28T10:00:00Z', by: 'stage:sync' }
    const { record, conflicts } = merged(
      [['resolution', { code: 'docs-updated' }]],
      [['resolution', { proposed }]],
    )
    expect(conflicts).toEqual([])
    expect(record.resolution).toEqual({ code: 'docs-updated', proposed })
  })

  it('does not conflict between two proposals of sync: the newer counts, and none is a person’s', () => {
    const proposal = (code: string, day: string): Changes => [
      ['resolution', { proposed: { code, at: `2026-04-${day}T00:00:00Z`, by: 'stage:sync' } }],
    ]
    const [older, newer] = [proposal('code-fix', '01'), proposal('docs-updated', '02')]
    for (const { record, conflicts } of [merged(older, newer), merged(newer, older)]) {
      expect(conflicts).toEqual([])
      expect(record.resolution?.proposed?.code).toBe('docs-updated')
    }
    const taken = merged(newer, [['resolution', undefined]], having(older))
    expect(taken.record.resolution?.proposed?.code).toBe('docs-updated')
  })

  it('leaves no empty block behind', () => {
    const base = having([
      ['triage.decided', { team: line('java', 'kei') }],
      ['engineering', { issues: ['acme/java#1', 'acme/java#2'] }],
    ])
    const { record } = merged(
      [
        ['triage.team', undefined],
        ['triage.decided', undefined],
        ['engineering.issues', ['acme/java#1']],
      ],
      [['engineering.issues', ['acme/java#2']]],
      base,
    )
    expect(record.triage.decided).toBeUndefined()
    expect(record.engineering).toBeUndefined()
  })

  it('in lists is added and taken out by both', () => {
    const base = having([['triage.review', ['critical', 'high-impact']]])
    const { record } = merged(
      [['triage.review', ['high-impact', 'security']]],
      [['triage.review', ['critical', 'high-impact', 'ambiguous']]],
      base,
    )
    expect(record.triage.review).toEqual(['high-impact', 'ambiguous', 'security'])
  })
})

describe('the tags that rules want on the desk', () => {
  it.each([
    {
      name: 'what either run added',
      base: { add: ['a'] },
      ours: { add: ['a', 'z'] },
      theirs: { add: ['a', 'b'] },
      tags: { add: ['a', 'b', 'z'] },
    },
    {
      name: 'moved to the other list by one run',
      base: { add: ['a', 'b'] },
      ours: { add: ['a', 'b', 'c'] },
      theirs: { add: ['b'], remove: ['a'] },
      tags: { add: ['b', 'c'], remove: ['a'] },
    },
    {
      name: 'removed by one run and added by the other',
      base: undefined,
      ours: { add: ['a'] },
      theirs: { remove: ['a'] },
      tags: { add: ['a'] },
    },
    { name: 'dropped by both', base: { add: ['a'] }, ours: undefined, theirs: undefined, tags: undefined },
    {
      name: 'dropped by one',
      base: { add: ['a'] },
      ours: { add: ['a'] },
      theirs: undefined,
      tags: undefined,
    },
  ])('are merged as sets, without a conflict: $name', ({ base, ours, theirs, tags }) => {
    const before = having([['triage.tags', base]])
    for (const [one, other] of [
      [ours, theirs],
      [theirs, ours],
    ]) {
      const { record, conflicts } = merged([['triage.tags', one]], [['triage.tags', other]], before)
      expect([record.triage.tags, conflicts]).toEqual([tags, []])
    }
  })
})

describe('what import owns', () => {
  it('comes whole from the newer import, without a conflict', () => {
    const older = imported('01', [
      ['title', 'Older'],
      ['source.tags', ['older']],
    ])
    const newer = imported('02', [['customer.tier', 'free']])
    for (const { record, conflicts } of [merged(older, newer), merged(newer, older)]) {
      expect(conflicts).toEqual([])
      expect(record).toMatchObject({ title: RECORD.title, source: { tags: RECORD.source.tags } })
      expect(record.customer?.tier).toBe('free')
    }
  })

  it('leaves the customer whom a person added where the desk names none', () => {
    const base = having([['customer', undefined]])
    const { record } = merged(imported('01', [['customer', { id: 'cus_9' }]]), imported('02'), base)
    expect(record.customer).toEqual({ id: 'cus_9' })
  })

  it('keeps what a person wrote about the customer where the import changed another field of it', () => {
    const { record, conflicts } = merged(
      [['customer.tier', 'free']],
      imported('01', [['customer.segment', 'health']]),
    )
    expect({ customer: record.customer, conflicts }).toEqual({
      customer: { ...RECORD.customer, tier: 'free', segment: 'health' },
      conflicts: [],
    })
  })

  it('beats what a person wrote about the customer', () => {
    const { record, conflicts } = merged(
      [['customer.tier', 'free']],
      imported('01', [['customer.tier', 'pro']]),
    )
    expect({ tier: record.customer?.tier, conflicts }).toEqual({ tier: 'pro', conflicts: [] })
  })

  it('conflicts where two people wrote about the customer', () => {
    const { conflicts } = merged([['customer.tier', 'free']], [['customer.tier', 'pro']])
    expect(conflicts).toMatchObject([{ path: ['customer', 'tier'] }])
  })

  it('keeps a person’s title where the import brought no other', () => {
    expect(merged([['title', 'Clearer']], imported('01')).record.title).toBe('Clearer')
    expect(merged([['title', 'Clearer']], imported('01', [['title', 'Other']])).record.title).toBe('Other')
  })

  it('comes from the desk where the other side was written by hand', () => {
    const manual: Changes = [
      ['source.platform', 'manual'],
      ['title', 'By hand'],
    ]
    const { record, conflicts } = merged(manual, imported('01', [['title', 'From the desk']]))
    expect({ title: record.title, conflicts }).toEqual({ title: 'From the desk', conflicts: [] })
  })

  it('is people’s where there is no desk', () => {
    const base = having([['source.platform', 'manual']])
    const { conflicts } = merged([['title', 'One']], [['title', 'Two']], base)
    expect(conflicts).toMatchObject([{ path: ['title'], ours: { value: 'One' }, theirs: { value: 'Two' } }])
  })

  it('is people’s where there is no desk, each field of it', () => {
    const base = having([['source.platform', 'manual']])
    const theirs: Changes = [
      ['id', 'manual-2'],
      ['title', 'Theirs'],
      ['source.reopens', 2],
      ['customer.id', 'cus_2'],
    ]
    const both = merged([['customer.segment', 'health']], theirs, base)
    expect(both.conflicts).toEqual([])
    expect(both.record).toMatchObject({
      id: 'manual-2',
      title: 'Theirs',
      source: { reopens: 2 },
      customer: { id: 'cus_2', segment: 'health' },
    })
    const ours: Changes = [
      ['id', 'manual-3'],
      ['customer.id', 'cus_3'],
    ]
    const { conflicts } = merged(ours, theirs, base)
    expect(conflicts).toEqual([
      { path: ['id'], ours: { value: 'manual-3' }, theirs: { value: 'manual-2' }, kept: 'ours' },
      { path: ['customer', 'id'], ours: { value: 'cus_3' }, theirs: { value: 'cus_2' }, kept: 'ours' },
    ])
  })

  it('comes from the one side that imported, though the other side’s clock is ahead', () => {
    const base = having(imported('05'))
    const { record } = merged([['triage.lane', 'product']], imported('02', [['title', 'New']]), base)
    expect(record).toMatchObject({ title: 'New', source: { updated_at: '2026-04-02T00:00:00Z' } })
  })

  it('gets no customer and no resolution where nobody wrote one', () => {
    for (const platform of ['manual', 'zendesk']) {
      const base = having([
        ['source.platform', platform],
        ['customer', undefined],
        ['resolution', { docs: ['https://docs.example/a', 'https://docs.example/b'] }],
      ])
      const { record } = merged(
        [['resolution.docs', ['https://docs.example/a']]],
        [['resolution.docs', ['https://docs.example/b']]],
        base,
      )
      expect(Object.keys(record)).not.toContain('customer')
      expect(Object.keys(record)).not.toContain('resolution')
    }
  })

  it('conflicts where two people numbered two tickets alike', () => {
    const side = (title: string, hour: string) => ({
      record: having([
        ['source.platform', 'manual'],
        ['source.created_at', `2026-03-26T${hour}:00:00Z`],
        ['title', title],
      ]),
      body: BODY,
    })
    const { conflicts } = mergeRecords({
      base: undefined,
      ours: side('One', '09'),
      theirs: side('Two', '11'),
    })
    expect(conflicts.map(({ path }) => path)).toEqual([['title'], ['source']])
  })

  it('stays withheld, and what the other side wrote is reported', () => {
    const base = { record: RECORD, body: BODY }
    const withheld = {
      record: having(
        imported('01', [
          ['title', 'Security report'],
          ['source.withheld', true],
        ]),
      ),
      body: 'Its text stays on the desk.\n',
    }
    const open = {
      record: having(imported('02')),
      body: `${BODY}\n## Customer impact\n\nPasswords are shown.\n`,
    }
    for (const sides of [
      { ours: withheld, theirs: open },
      { ours: open, theirs: withheld },
    ]) {
      const { record, body, conflicts } = mergeRecords({ base, ...sides })
      expect(record).toMatchObject({ title: 'Security report', source: { withheld: true } })
      expect(body).toBe(withheld.body)
      expect(conflicts).toMatchObject([{ kept: 'withheld' }])
    }
  })
})

describe('the blocks of one stage', () => {
  it('sync: lists as sets, fields one by one, the newer news where both changed one', () => {
    const base = having([['engineering', { issues: ['acme/java#1'], state: 'planned' }]])
    const ours: Changes = [
      ['engineering.issues', ['acme/java#1', 'acme/java#2']],
      ['engineering.pull_requests', ['acme/java#7']],
      ['engineering.state', 'released'],
      ['engineering.released_at', '2026-04-02T00:00:00Z'],
    ]
    const theirs: Changes = [
      ['engineering.issues', ['acme/java#1', 'acme/java#3']],
      ['engineering.state', 'in-review'],
      ['engineering.milestone', 's7'],
    ]
    for (const { record } of [merged(ours, theirs, base), merged(theirs, ours, base)])
      expect(record.engineering).toEqual({
        issues: ['acme/java#1', 'acme/java#2', 'acme/java#3'],
        pull_requests: ['acme/java#7'],
        state: 'released',
        released_at: '2026-04-02T00:00:00Z',
        milestone: 's7',
      })
  })

  it('sync: each field by itself, and of two changes the newer, by event, release or deployment', () => {
    const fields = {
      milestone: ['s1', 's2'],
      released_in: ['1.0', '1.1'],
      released_at: ['2026-04-01T00:00:00Z', '2026-04-02T00:00:00Z'],
      deployed_at: ['2026-04-03T00:00:00Z', '2026-04-04T00:00:00Z'],
      state: ['released', 'deployed'],
    }
    const base = having([['engineering', { issues: ['acme/java#1'] }]])
    const side = (place: number): Changes =>
      Object.entries(fields).map(([key, values]) => [`engineering.${key}`, values[place]])
    for (const { record } of [merged(side(0), side(1), base), merged(side(1), side(0), base)])
      expect(record.engineering).toEqual({
        issues: ['acme/java#1'],
        ...Object.fromEntries(Object.entries(fields).map(([key, values]) => [key, values[1]])),
      })
    for (const key of Object.keys(fields)) {
      const one: Changes = [side(0).find(([path]) => path === `engineering.${key}`) ?? ['', 0]]
      const { record } = merged(one, [['engineering.issues', ['acme/java#2']]], base)
      expect(record.engineering).toEqual({ issues: ['acme/java#2'], [key]: one[0]?.[1] })
    }
  })

  it.each([
    { name: 'an event of engineering', field: 'engineering.state', state: 'planned' },
    { name: 'no other event', field: 'source.status', state: 'released' },
  ])('sync: the newest news is $name', ({ field, state }) => {
    const base = having([['engineering', { state: 'in-review' }]])
    const late = { at: '2026-05-01T00:00:00Z', event: 'changed', field, to: 'open', by: 'stage:sync' }
    const planned: Changes = [
      ['engineering.state', 'planned'],
      ['history', [...(RECORD.history ?? []), late]],
    ]
    const released: Changes = [
      ['engineering.state', 'released'],
      ['engineering.released_at', '2026-04-02T00:00:00Z'],
    ]
    expect(merged(planned, released, base).record.engineering?.state).toBe(state)
    expect(merged(released, planned, base).record.engineering?.state).toBe(state)
  })

  it('improve: the newer analysis whole', () => {
    const older = { theme: 'login', at: '2026-04-01T00:00:00Z', confidence: 0.9 }
    const newer = { theme: 'export', at: '2026-04-02T00:00:00Z' }
    expect(merged([['analysis', older]], [['analysis', newer]]).record.analysis).toEqual(newer)
    expect(merged([['analysis', newer]], [['analysis', older]]).record.analysis).toEqual(newer)
  })
})

describe('the history', () => {
  const change = (hour: string, to: string, by: string) => ({
    at: `2026-03-28T${hour}:00:00Z`,
    event: 'changed',
    field: 'triage.priority',
    to,
    by,
  })
  const events = (...more: readonly object[]): Changes => [['history', [...(RECORD.history ?? []), ...more]]]

  it('ends with the merged value, where the loser’s event came last', () => {
    const { record } = merged(
      [...signed('priority', 'P1', 'kei', '10'), ...events(change('10', 'P1', 'kei'))],
      [...signed('priority', 'P3', RULE, '12'), ...events(change('12', 'P3', RULE))],
    )
    expect(record.history?.slice(-3)).toEqual([
      change('10', 'P1', 'kei'),
      change('12', 'P3', RULE),
      { ...change('12', 'P1', 'stage:merge'), at: '2026-03-28T12:00:01Z', from: 'P3' },
    ])
  })

  it('adds the status of the newer import last, also where its event is older', () => {
    const status = (at: string, to: string) => ({
      ...change('10', to, 'stage:import'),
      at,
      field: 'source.status',
      from: 'open',
    })
    const older = imported('01', [
      ['source.status', 'pending'],
      ...events(status('2026-04-01T00:00:00Z', 'pending')),
    ])
    const newer = imported('02', [
      ['source.status', 'solved'],
      ...events(status('2026-03-30T00:00:00Z', 'solved')),
    ])
    expect(merged(older, newer).record.history?.at(-1)).toEqual({
      ...status('2026-04-01T00:00:01Z', 'solved'),
      from: 'pending',
      by: 'stage:merge',
    })
  })

  it('adds nothing where a side did not agree with its own history', () => {
    const wrong: Changes = [...signed('priority', 'P1', 'kei', '10'), ...events(change('10', 'P2', 'kei'))]
    const { record } = merged(wrong, [['triage.lane', 'product'], ...events(change('09', 'P3', RULE))])
    expect(record.history?.at(-1)).toEqual(change('10', 'P2', 'kei'))
  })

  it('names who set what where the value is not signed in the file', () => {
    const { conflicts } = merged(
      [...unsigned('priority', 'P1'), ...events(change('10', 'P1', 'kei'))],
      [...unsigned('priority', 'P2'), ...events(change('11', 'P3', 'anna'))],
    )
    expect(conflicts).toMatchObject([{ ours: { value: 'P1', by: 'kei' }, theirs: { value: 'P2' } }])
    expect(conflicts[0]?.theirs.by).toBeUndefined()
  })

  it('gets no event for what conflicts', () => {
    const away: Changes = [
      ['triage.team', undefined],
      ...events({ ...change('09', 'x', 'kei'), field: 'triage.team', to: undefined }),
    ]
    const { record, conflicts } = merged(away, [
      ...signed('team', 'web', 'anna', '12'),
      ...events({ ...change('12', 'web', 'anna'), field: 'triage.team' }),
    ])
    expect(conflicts).toHaveLength(1)
    expect(record.history?.at(-1)?.by).toBe('anna')
  })

  it('gets no event for a value that nobody signed yet', () => {
    const { record } = merged(unsigned('priority', 'P1'), [
      ...signed('priority', 'P3', RULE, '12'),
      ...events(change('12', 'P3', RULE)),
    ])
    expect(record.history?.at(-1)).toEqual(change('12', 'P3', RULE))
  })
})

it('the history gets no event for a value that one side decided and the other wrote without a signature', () => {
  const event = (hour: string, to: string) => ({
    at: `2026-03-28T${hour}:00:00Z`,
    event: 'changed',
    field: 'triage.priority',
    to,
    by: RULE,
  })
  const history = (one: object): Changes => [['history', [...(RECORD.history ?? []), one]]]
  const { record } = merged(
    [...signed('priority', 'P1', RULE, '10'), ...history(event('10', 'P1'))],
    [
      ['triage.priority', 'P1'],
      ['triage.decided.priority', line('P2', RULE, '12')],
      ...history(event('12', 'P2')),
    ],
  )
  expect(record.triage.priority).toBe('P1')
  expect(record.history?.at(-1)).toEqual(event('12', 'P2'))
})

describe('without a common beginning', () => {
  it('what only one side has is in, and what two people wrote differently conflicts', () => {
    const side = (changes: Changes) => ({ record: having(changes), body: BODY })
    const { record, conflicts } = mergeRecords({
      base: undefined,
      ours: side([['product', { outcome: 'roadmap' }], ...unsigned('team', 'web')]),
      theirs: side([['analysis', { theme: 'export' }]]),
    })
    expect(record).toMatchObject({ product: { outcome: 'roadmap' }, analysis: { theme: 'export' } })
    expect(conflicts).toMatchObject([{ path: ['triage', 'team'] }])
  })
})

it('knows every part of a record: a change of any is kept beside another change', () => {
  const VALUES: Readonly<Record<string, unknown>> = {
    id: 'zendesk-eu-2',
    title: 'Other',
    source: { ...RECORD.source, reopens: 3 },
    customer: { id: 'cus_2' },
    triage: { ...RECORD.triage, lane: 'product' },
    product: { owner: 'product' },
    analysis: { theme: 'export' },
    engineering: { state: 'planned' },
    resolution: { code: 'code-fix' },
    history: (RECORD.history ?? []).slice(0, 2),
  }
  const keys = Object.keys(RECORD_ORDER).filter((key) => key !== 'body')
  expect(Object.keys(VALUES).sort()).toEqual(keys.toSorted())
  const elsewhere = (key: string): Path => (key === 'triage' ? ['product', 'link'] : ['triage', 'lane'])
  for (const [key, value] of Object.entries(VALUES)) {
    const ours = { record: changed(RECORD, [key], value), body: BODY }
    const theirs = { record: changed(RECORD, elsewhere(key), 'fast-lane'), body: BODY }
    const { record } = mergeRecords({ base: { record: RECORD, body: BODY }, ours, theirs })
    expect({ key, value: at(key, record) }).toMatchObject({ key, value })
  }
})
