import { expect, it } from 'vitest'
import { aRecord } from '../../test-data/a-record.ts'
import type { Resolution, SourceStatus, Triage } from '../schema/types.generated.ts'
import { resolutionFindings } from './resolution.ts'

const ESCALATED = { status: 'resolved', escalated_at: '2026-03-27T00:00:00Z' } as const
const DOCS = ['https://docs.example/a']

it.each<{
  name: string
  triage?: Partial<Triage>
  status?: SourceStatus
  resolution?: Resolution
  found: readonly string[]
}>([
  { name: 'nothing', found: ['record/resolved-without-closure-code triage.status'] },
  { name: 'an empty block', resolution: {}, found: ['record/resolved-without-closure-code resolution.code'] },
  { name: 'a closure code', resolution: { code: 'code-fix' }, found: [] },
  { name: 'a void reason', resolution: { void: 'spam' }, found: [] },
  {
    name: 'both',
    resolution: { code: 'code-fix', void: 'spam' },
    found: ['record/code-and-void resolution.void'],
  },
  {
    name: 'docs without a link',
    resolution: { code: 'docs-updated' },
    found: ['record/docs-updated-without-link resolution.code'],
  },
  {
    name: 'docs with no link in the list',
    resolution: { code: 'docs-updated', docs: [] },
    found: ['record/docs-updated-without-link resolution.code'],
  },
  { name: 'docs with a link', resolution: { code: 'docs-updated', docs: DOCS }, found: [] },
  { name: 'nothing, never escalated', triage: { status: 'resolved' }, found: [] },
  {
    name: 'both, never escalated',
    triage: { status: 'resolved' },
    resolution: { code: 'code-fix', void: 'spam' },
    found: ['record/code-and-void resolution.void'],
  },
  { name: 'nothing, merged on the desk', status: 'merged', found: [] },
  { name: 'nothing, deleted on the desk', status: 'deleted', found: [] },
  {
    name: 'nothing, closed on the desk',
    status: 'closed',
    found: ['record/resolved-without-closure-code triage.status'],
  },
  {
    name: 'a code while it is open',
    triage: { status: 'open' },
    resolution: { code: 'code-fix' },
    found: ['record/resolution-while-open resolution.code'],
  },
  {
    name: 'a void reason while it is open',
    triage: { status: 'open' },
    resolution: { void: 'spam' },
    found: ['record/resolution-while-open resolution.void'],
  },
  {
    name: 'a time while it is open',
    triage: { status: 'open' },
    resolution: { at: '2026-03-28T00:00:00Z' },
    found: ['record/resolution-while-open resolution.at'],
  },
  {
    name: 'a follow-up while it is open',
    triage: { status: 'open' },
    resolution: { follow_up: { state: 'pending' } },
    found: [],
  },
])('a ticket that ends with $name', ({ triage = ESCALATED, status = 'solved', resolution, found }) => {
  const record = aRecord({ triage, source: { status }, ...(resolution && { resolution }) })
  expect(resolutionFindings(record).map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual(found)
})
