import { describe, expect, it } from 'vitest'
import { aTicket, PRIVATE, theSettings } from '../../test-data/a-ticket.ts'
import { aView, fileOf } from '../../test-data/a-view.ts'
import { TARGETS } from '../../test-data/the-targets.ts'
import type { CandidateReason } from '../model/agenda.ts'
import { candidateEntry, strongestFirst } from './candidate-entry.ts'

type Triage = NonNullable<Parameters<typeof aTicket>[1]>
type Source = Partial<ReturnType<typeof aTicket>['source']>

/** Not escalated, six days old on the day of the view. */
function aCandidate(id: string, { triage = {}, source = {} }: { triage?: Triage; source?: Source } = {}) {
  const record = aTicket(id, { escalated_at: undefined, ...triage })
  return fileOf({ ...record, source: { ...record.source, ...source } })
}

const entryOf = (about: Parameters<typeof aCandidate>[1] = {}) =>
  candidateEntry(aCandidate('a', about), aView())

describe('a reason to escalate', () => {
  const kinds = (about: Parameters<typeof aCandidate>[1]) =>
    (entryOf(about)?.candidate.reasons ?? []).map(({ kind }: CandidateReason) => kind)

  it.each([
    { name: 'nothing', about: {}, reasons: [] },
    {
      name: 'the desk’s proposal',
      about: { triage: { review: ['escalation-proposed'] } },
      reasons: ['proposed'],
    },
    { name: 'P1', about: { triage: { priority: 'P1' } }, reasons: ['first-priority'] },
    { name: 'urgent on the desk', about: { source: { priority: 'urgent' } }, reasons: ['urgent'] },
    { name: 'high on the desk', about: { source: { priority: 'high' } }, reasons: [] },
    {
      name: 'nothing but what a person should look at',
      about: { triage: { review: ['ambiguous'] } },
      reasons: [],
    },
    {
      name: 'all of these',
      about: {
        triage: { priority: 'P1', review: ['ambiguous', 'escalation-proposed'] },
        source: { priority: 'urgent', status: 'new' },
      },
      reasons: ['proposed', 'first-priority', 'urgent', 'waiting'],
    },
  ] as const)('is $name: $reasons', ({ about, reasons }) => {
    expect(kinds(about)).toEqual(reasons)
  })

  it('is a target that it misses, in place of its age', () => {
    const late = aCandidate('a', {
      triage: { priority: undefined },
      source: { status: 'new', created_at: '2026-03-24T07:00:00Z' },
    })
    expect(candidateEntry(late, { ...aView(), targets: TARGETS })).toMatchObject({
      candidate: { reasons: [{ kind: 'late', words: 'triage 8 working hours late' }] },
      isStrong: false,
    })
  })

  // Midnight in Berlin is 23:00 UTC; the day of the agenda is 26 March.
  it.each([
    { status: 'new', created: '2026-03-24T22:59:59Z', reasons: [{ kind: 'waiting', days: 2, isNew: true }] },
    { status: 'new', created: '2026-03-24T23:00:00Z', reasons: undefined },
    {
      status: 'open',
      created: '2026-03-12T22:59:59Z',
      reasons: [{ kind: 'waiting', days: 14, isNew: false }],
    },
    { status: 'open', created: '2026-03-12T23:00:00Z', reasons: undefined },
    { status: 'pending', created: '2026-01-01T10:00:00Z', reasons: undefined },
    { status: 'on-hold', created: '2026-01-01T10:00:00Z', reasons: undefined },
  ] as const)('of a ticket that is $status since $created is $reasons', ({ status, created, reasons }) => {
    expect(entryOf({ source: { status, created_at: created } })?.candidate.reasons).toEqual(reasons)
  })
})

describe('a candidate', () => {
  it('has what a person decides by, and what it lacks', () => {
    const triage = { priority: 'P1', support_owner: undefined } as const
    expect(entryOf({ triage })).toMatchObject({
      candidate: {
        ticket: { id: 'a' },
        title: 'Title of a',
        customer: 'cus_1289',
        severity: 'major',
        priority: 'P1',
        missing: [{ what: 'the support owner', command: 'assign' }],
      },
      isStrong: true,
    })
  })

  it.each([
    { source: { status: 'new' }, isStrong: false },
    { source: { priority: 'urgent' }, isStrong: true },
  ] as const)('counts on every day where $source: $isStrong', ({ source, isStrong }) => {
    expect(entryOf({ source })?.isStrong).toBe(isStrong)
  })

  it('is shown whole in a private book', () => {
    const file = aCandidate('a', { triage: { type: 'security', priority: 'P1' } })
    expect(candidateEntry(file, aView(theSettings(PRIVATE)))?.candidate.title).toBe('Title of a')
  })
})

describe('the order of candidates', () => {
  const sorted = (...files: readonly ReturnType<typeof aCandidate>[]) =>
    files
      .flatMap((file) => candidateEntry(file, aView()) ?? [])
      .toSorted(strongestFirst)
      .map(({ candidate }) => candidate.ticket.id)

  it('is by the strongest reason, then priority, severity and age', () => {
    const files = [
      aCandidate('waiting', { source: { status: 'new' } }),
      aCandidate('urgent', { source: { priority: 'urgent' } }),
      aCandidate('p1-young', { triage: { priority: 'P1' } }),
      aCandidate('p1-old', { triage: { priority: 'P1' }, source: { created_at: '2026-03-19T10:00:00Z' } }),
      aCandidate('p1-critical', { triage: { priority: 'P1', severity: 'critical' } }),
      aCandidate('proposed', { triage: { priority: 'P3', review: ['escalation-proposed'] } }),
    ]
    const order = ['proposed', 'p1-critical', 'p1-old', 'p1-young', 'urgent', 'waiting']
    expect(sorted(...files)).toEqual(order)
    expect(sorted(...files.toReversed())).toEqual(order)
  })
})
