import type { StatusRoute, TicketRecord } from '@triagebook/record'
import { describe, expect, it } from 'vitest'
import { NOW, type Sample, ticketWith } from '../../test-data/sample.ts'
import { snapshotOf } from '../ticket/snapshot.ts'
import { statusEvaluator } from './status-evaluator.ts'

const AT = '2026-03-26T11:00:00Z'
const TABLE: readonly StatusRoute[] = [
  { name: 'ended', source: ['solved', 'merged', 'deleted'], status: 'resolved' },
  { name: 'stuck', engineering: ['blocked'], source: ['on-hold'], status: 'blocked' },
  { name: 'at-work', engineering: ['in-progress', 'blocked'], status: 'in-progress' },
]
const evaluate = (sample: Sample, table = TABLE) =>
  statusEvaluator(table)(snapshotOf(ticketWith(sample), NOW))
const engineering = (state: 'blocked' | 'in-progress' | 'planned') => ({ engineering: { state } })

describe('the status table', () => {
  it.each([
    {
      name: 'the desk alone',
      sample: { source: { status: 'solved' } },
      by: 'ended',
      why: 'the desk says solved',
    },
    {
      name: 'engineering alone',
      sample: { more: engineering('in-progress') },
      by: 'at-work',
      why: 'engineering is in-progress',
    },
    {
      name: 'both',
      sample: { source: { status: 'on-hold' }, more: engineering('blocked') },
      by: 'stuck',
      why: 'engineering is blocked and the desk says on-hold',
    },
    {
      name: 'the next row, if only one of both fits',
      sample: { source: { status: 'open' }, more: engineering('blocked') },
      by: 'at-work',
      why: 'engineering is blocked',
    },
    {
      name: 'the first of two rows',
      sample: { source: { status: 'solved' }, more: engineering('in-progress') },
      by: 'ended',
      why: 'the desk says solved',
    },
  ] satisfies readonly { name: string; sample: Sample; by: string; why: string }[])(
    'goes by $name',
    ({ sample, by, why }) => {
      expect(evaluate(sample)).toMatchObject({ kind: 'decided', by, why, confidence: 1 })
    },
  )

  it.each([
    { name: 'no state of engineering', sample: { source: { status: 'open' } } },
    { name: 'a state that is in no row', sample: { more: engineering('planned') } },
  ] satisfies readonly { name: string; sample: Sample }[])('decides nothing for $name', ({ sample }) => {
    expect(evaluate(sample)).toMatchObject({ kind: 'none', why: 'no row of the status table matches' })
  })

  it('has a reason for a row without lists', () => {
    expect(evaluate({}, [{ name: 'rest', status: 'open' }])).toMatchObject({
      why: 'it holds for every ticket',
    })
  })
})

describe('an escalated ticket that its desk has solved', () => {
  const escalated = { escalated_at: AT }
  const table: readonly StatusRoute[] = [...TABLE, { name: 'rest', status: 'open' }]

  it.each([
    { name: 'without a resolution', resolution: undefined, status: 'solved', by: 'rest' },
    { name: 'with an empty resolution', resolution: {}, status: 'solved', by: 'rest' },
    {
      name: 'with a proposed code',
      resolution: { proposed: { code: 'code-fix', at: AT, by: 'stage:sync' } },
      status: 'solved',
      by: 'rest',
    },
    { name: 'with a code', resolution: { code: 'code-fix' }, status: 'solved', by: 'ended' },
    { name: 'with a void reason', resolution: { void: 'spam' }, status: 'solved', by: 'ended' },
    { name: 'but merged', resolution: undefined, status: 'merged', by: 'ended' },
    { name: 'but deleted', resolution: undefined, status: 'deleted', by: 'ended' },
  ] satisfies readonly {
    name: string
    resolution: TicketRecord['resolution']
    status: TicketRecord['source']['status']
    by: string
  }[])('$name goes by the row $by', ({ resolution, status, by }) => {
    const more = resolution && { resolution }
    const sample = { source: { status }, triage: escalated, ...(more && { more }) }
    expect(evaluate(sample, table)).toMatchObject({ by })
  })
})
