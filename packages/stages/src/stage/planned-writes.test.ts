import type { TicketRecord } from '@triagebook/record'
import { describe, expect, it } from 'vitest'
import type { FieldChange } from './field-changes.ts'
import { type PlannedChange, type PlannedWrites, plannedChange, plannedLines } from './planned-writes.ts'

const planned = (changes: readonly PlannedChange[], more: Partial<PlannedWrites> = {}) =>
  plannedLines({ changes, effects: [], ...more })
const inBook = (path: string, more: Partial<PlannedChange> = {}): PlannedChange => ({
  root: 'book',
  path,
  action: 'change',
  ...more,
})
const fields = (count: number): readonly FieldChange[] =>
  Array.from({ length: count }, (_, index) => ({ field: `f${index + 1}`, from: 'a', to: 'b' }))

describe('what a run would write', () => {
  it.each([
    { name: 'a new file', change: inBook('a.md', { action: 'add' }), line: 'a.md: new' },
    { name: 'a changed file', change: inBook('a.md'), line: 'a.md: changed' },
    { name: 'a deleted file', change: inBook('a.md', { action: 'delete' }), line: 'a.md: deleted' },
    {
      name: 'a file outside the book',
      change: { root: 'output', path: '/site/a.html', action: 'write' } as const,
      line: '/site/a.html: to be written',
    },
    {
      name: 'fields, with what they were and would be',
      change: inBook('a.md', {
        fields: [
          { field: 'triage.priority', from: 'P2', to: 'P1' },
          { field: 'triage.team', from: null, to: 'java' },
        ],
      }),
      line: 'a.md: triage.priority P2 -> P1; triage.team (none) -> java',
    },
    {
      name: 'values alone, where there are reasons too',
      change: inBook('a.md', {
        fields: [...fields(1), { field: 'triage.decided.f1.by', from: null, to: 'lena' }],
      }),
      line: 'a.md: f1 a -> b',
    },
    {
      name: 'reasons, where no value changes',
      change: inBook('a.md', { fields: [{ field: 'triage.decided.type.by', from: null, to: 'lena' }] }),
      line: 'a.md: triage.decided.type.by (none) -> lena',
    },
    {
      name: 'six fields',
      change: inBook('a.md', { fields: fields(6) }),
      line: 'a.md: f1 a -> b; f2 a -> b; f3 a -> b; f4 a -> b; f5 a -> b; f6 a -> b',
    },
    {
      name: 'six of seven fields, and how many more',
      change: inBook('a.md', { fields: fields(7) }),
      line: 'a.md: f1 a -> b; f2 a -> b; f3 a -> b; f4 a -> b; f5 a -> b; f6 a -> b; 1 more',
    },
  ])('is a line a file: $name', ({ change, line }) => {
    expect(planned([change])).toEqual([line])
  })

  it.each([
    { count: 20, lines: 20, last: 'r20.md: changed' },
    { count: 21, lines: 21, last: 'and 1 more' },
    { count: 500, lines: 21, last: 'and 480 more' },
  ])('of $count files takes $lines lines', ({ count, lines, last }) => {
    const shown = planned(Array.from({ length: count }, (_, index) => inBook(`r${index + 1}.md`)))
    expect(shown).toHaveLength(lines)
    expect(shown.at(-1)).toBe(last)
  })

  it('counts those that the host did not keep', () => {
    expect(planned([inBook('a.md')], { more: 3 })).toEqual(['a.md: changed', 'and 3 more'])
  })

  it('ends with what would happen outside the book', () => {
    const effects = [{ key: 'k', words: 'An issue is opened.' }]
    expect(planned([inBook('a.md')], { effects })).toEqual(['a.md: changed', 'then: An issue is opened.'])
  })
})

describe('a planned change', () => {
  const record = (status: 'open' | 'pending'): TicketRecord => ({
    id: 'a-1',
    title: 'A',
    source: {
      connection: 'a',
      platform: 'zendesk',
      native_id: '1',
      status,
      created_at: '2026-03-26T10:56:07Z',
      updated_at: '2026-03-26T10:56:07Z',
    },
    triage: { status: 'open' },
  })
  const file = { root: 'book', path: 'a.md', content: 'new words', madeFrom: 'a hash' } as const

  it.each([
    { name: 'a new file', change: { ...file, madeFrom: null }, shown: { action: 'add' } },
    { name: 'a changed file', change: file, shown: { action: 'change' } },
    { name: 'a deleted file', change: { ...file, content: null }, shown: { action: 'delete' } },
    {
      name: 'a record, with its fields',
      change: { ...file, record: { from: record('open'), to: record('pending') } },
      shown: { action: 'change', fields: [{ field: 'source.status', from: 'open', to: 'pending' }] },
    },
  ])('says what becomes of a file, never its content: $name', ({ change, shown }) => {
    expect(plannedChange(change)).toEqual({ root: 'book', path: 'a.md', ...shown })
  })

  it('may be a file outside the book', () => {
    expect(plannedChange({ root: 'output', path: '/a', file: '/a', content: 'words' })).toEqual({
      root: 'output',
      path: '/a',
      action: 'write',
    })
  })
})
