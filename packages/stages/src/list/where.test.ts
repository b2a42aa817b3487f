import { formatProblem } from '@triagebook/record/problem'
import { describe, expect, it } from 'vitest'
import { deskRecord } from '../../test-data/incoming-ticket.ts'
import { hasValue, readWhere } from './where.ts'

function read(written: string): unknown {
  const result = readWhere(written)
  return result.ok ? `${result.value.path}=${result.value.value}` : result.problems.map(formatProblem)[0]
}

it.each([
  { written: 'triage.component=auth', read: 'triage.component=auth' },
  { written: 'component=auth', read: 'triage.component=auth' },
  { written: ' component = a = b ', read: 'triage.component=a = b' },
  { written: 'tags=', read: 'source.tags=' },
  { written: 'csat.rating=bad', read: 'source.satisfaction.csat.rating=bad' },
  { written: 'triage.decided.severity.by=lena', read: 'triage.decided.severity.by=lena' },
  { written: 'history.by=lena', read: 'history.by=lena' },
  { written: 'severity=major', read: 'triage.severity=major' },
  { written: 'status=open', read: 'triage.status=open' },
  { written: 'url=x', read: 'source.url=x' },
  { written: 'at=x', read: expect.stringContaining('`analysis.at`') },
  { written: 'triage.componet=auth', read: expect.stringContaining('Did you mean `triage.component`?') },
  { written: 'componet=auth', read: expect.stringContaining('Did you mean `triage.component`?') },
  { written: 'triage=auth', read: expect.stringContaining('list/unknown-field') },
  { written: 'colour=blue', read: expect.stringContaining('docs/reference/fields.md') },
  { written: '=auth', read: expect.stringContaining('list/unknown-field') },
  { written: 'component', read: expect.stringContaining('list/not-a-condition') },
])('“$written” is read as $read', ({ written, read: expected }) => {
  expect(read(written)).toEqual(expected)
})

describe('a ticket has a value', () => {
  const record = deskRecord({
    triage: { status: 'open', component: 'auth', tech_debt: false },
    history: [
      { at: '2026-03-26T10:56:07Z', event: 'created', by: 'desk:customer' },
      { at: '2026-03-26T11:56:07Z', event: 'escalated', by: 'lena' },
    ],
  })
  const tagged = { ...record, source: { ...record.source, tags: ['vip', 'sso'] } }

  it.each([
    { path: 'triage.component', value: 'auth', has: true },
    { path: 'triage.component', value: 'AUTH', has: true },
    { path: 'triage.component', value: 'aut', has: false },
    { path: 'triage.component', value: '', has: false },
    { path: 'triage.tech_debt', value: 'false', has: true },
    { path: 'triage.tech_debt', value: '', has: false },
    { path: 'triage.team', value: '', has: true },
    { path: 'triage.team', value: 'java', has: false },
    { path: 'resolution.code', value: '', has: true },
    { path: 'source.tags', value: 'sso', has: true },
    { path: 'source.tags', value: 'vip, sso', has: false },
    { path: 'history.by', value: 'lena', has: true },
    { path: 'history.by', value: 'kei', has: false },
    { path: 'triage.status', value: '[object Object]', has: false },
  ])('$path=$value: $has', ({ path, value, has }) => {
    expect(hasValue(tagged, { path, value })).toBe(has)
  })
})
