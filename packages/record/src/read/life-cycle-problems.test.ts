import { describe, expect, it } from 'vitest'
import { changed, ESCALATED, PATH } from '../../test-data/a-record.ts'
import { printRecord } from '../record/print-record.ts'
import type { Path } from '../schema/path.ts'
import { readRecord } from './read-record.ts'

type Change = readonly [path: Path, value: unknown]

const missing = (...changes: readonly Change[]) => {
  const record = changes.reduce((so, [path, value]) => changed(so, path, value), ESCALATED)
  return readRecord(`${PATH}.md`, printRecord({ record, body: '' }))
    .problems.filter(({ code }) => code.startsWith('record/'))
    .map(({ code, message }) => `${code} ${/`([^`]+)`/.exec(message)?.[1]}`)
}

const WRONG: Change = [['source', 'reopens'], 'often']
const NO_REASON: Change = [['triage', 'escalation_reason'], undefined]

describe('a record with something else wrong in it', () => {
  it('still lacks what an escalated ticket needs', () => {
    expect(missing(WRONG, NO_REASON)).toEqual(['record/missing-once-escalated triage.escalation_reason'])
  })

  it.each<{ name: string; wrong: Change; lacks: Change }>([
    {
      name: 'the same field',
      wrong: [['triage', 'severity'], 'huge'],
      lacks: [['triage', 'severity'], 'huge'],
    },
    {
      name: 'the field under a mistyped name',
      wrong: [['triage', 'sevrity'], 'major'],
      lacks: [['triage', 'severity'], undefined],
    },
    { name: 'the block that it belongs in', wrong: [['customer'], 'acme'], lacks: [['customer'], 'acme'] },
    { name: 'a part of its value', wrong: [['customer', 'id'], ['a']], lacks: [['customer', 'id'], ['a']] },
  ])('does not lack a field where it may be what is wrong: $name', ({ wrong, lacks }) => {
    expect(missing(lacks, wrong)).toEqual([])
  })

  it('does lack a field with another name than the wrong one', () => {
    expect(missing([['triage', 'colour'], 'blue'], NO_REASON)).toEqual([
      'record/missing-once-escalated triage.escalation_reason',
    ])
  })

  it.each<{ name: string; change: Change }>([
    { name: 'an id', change: [['id'], undefined] },
    { name: 'a source', change: [['source'], undefined] },
    { name: 'a time of the source', change: [['source', 'updated_at'], undefined] },
  ])('needs no $name for that', ({ change }) => {
    expect(missing(change, NO_REASON)).toContain('record/missing-once-escalated triage.escalation_reason')
  })

  it('is not asked about its status where it has none', () => {
    const left: Change = [['resolution'], { code: 'code-fix' }]
    expect(missing(WRONG, left)).toEqual(['record/resolution-while-open resolution.code'])
    expect(missing([['triage', 'status'], undefined], left)).toEqual([])
  })

  it('keeps an event out that is wrong, with all others', () => {
    const wrong: Change = [['history', 1, 'event'], 'moved']
    const move: Change = [
      ['history', 2],
      {
        at: '2026-03-28T00:00:00Z',
        event: 'changed',
        field: 'triage.status',
        from: 'resolved',
        to: 'blocked',
        by: 'anna',
      },
    ]
    expect(missing(move, WRONG)).toEqual(['record/illegal-move resolved'])
    expect(missing(move, wrong)).toEqual([])
  })
})
