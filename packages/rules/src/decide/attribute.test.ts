import type { Decision, HistoryEvent } from '@triagebook/record'
import { describe, expect, it } from 'vitest'
import { type Sample, ticketWith } from '../../test-data/sample.ts'
import { attributeEdits, attributeNewValues } from './attribute.ts'

const ANNA = { by: 'anna', at: '2026-03-27T08:59:00Z' }
const EARLIER = '2026-03-26T11:00:00Z'
const RULE = 'rule:bug-words@2026.1'
const line = (value: string, by: string, more: Partial<Decision> = {}): Decision => ({
  value,
  by,
  at: EARLIER,
  ...more,
})
const event = (to: string, by: string): HistoryEvent => ({
  at: EARLIER,
  event: 'changed',
  field: 'triage.type',
  to,
  by,
})
const typed = (
  type: string | undefined,
  decided: Decision | undefined,
  history?: readonly HistoryEvent[],
): Sample => ({
  triage: { ...(type && { type }), ...(decided && { decided: { type: decided } }) },
  ...(history && { more: { history } }),
})

describe('an edit of a decided value', () => {
  const noted = { value: 'question', by: 'rule:old@2025.1', at: EARLIER }

  it.each([
    {
      name: 'overrules the rule',
      sample: typed('ui', line('bug', RULE)),
      disagreement: { value: 'bug', by: RULE, at: EARLIER },
    },
    {
      name: 'of another person keeps the rule that they overruled',
      sample: typed('ui', line('bug', 'mo', { disagreement: noted })),
      disagreement: noted,
    },
    {
      name: 'back to what the rule said overrules nothing',
      sample: typed('question', line('bug', 'mo', { disagreement: noted })),
      disagreement: undefined,
    },
    {
      name: 'of another person who overruled nothing overrules nothing',
      sample: typed('ui', line('bug', 'mo')),
      disagreement: undefined,
    },
    {
      name: 'of a stage overrules nothing',
      sample: typed('ui', line('bug', 'stage:import')),
      disagreement: undefined,
    },
  ])('$name', ({ sample, disagreement }) => {
    const { triage } = attributeEdits(ticketWith(sample).record, ANNA)
    expect(triage.decided?.type).toEqual({
      value: triage.type,
      ...ANNA,
      ...(disagreement && { disagreement }),
    })
  })

  it('is an event', () => {
    const { history } = attributeEdits(ticketWith(typed('ui', line('bug', RULE))).record, ANNA)
    expect(history).toEqual([{ ...ANNA, event: 'changed', field: 'triage.type', from: 'bug', to: 'ui' }])
  })

  it('takes the decided line with a value that was removed', () => {
    const { triage, history } = attributeEdits(ticketWith(typed(undefined, line('bug', RULE))).record, ANNA)
    expect(triage).toEqual({ status: 'open' })
    expect(history).toEqual([{ ...ANNA, event: 'changed', field: 'triage.type', from: 'bug' }])
  })

  it.each([
    { name: 'a value that its decided line has', sample: typed('bug', line('bug', RULE)) },
    { name: 'a value without a decided line', sample: typed('bug', undefined) },
    { name: 'a ticket without values', sample: {} },
  ])('is not $name', ({ sample }) => {
    const { record } = ticketWith(sample)
    expect(attributeEdits(record, ANNA)).toBe(record)
  })
})

describe('a value without a decided line', () => {
  const quin = { by: 'quin', at: EARLIER }

  it.each([
    { name: 'without history: the author of the commit', sample: typed('bug', undefined), by: ANNA },
    {
      name: 'set by a person, as the history says',
      sample: typed('bug', undefined, [event('bug', 'quin')]),
      by: quin,
    },
    {
      name: 'set by somebody unknown, as the history says',
      sample: typed('bug', undefined, [event('bug', 'person:unknown')]),
      by: { by: 'person:unknown', at: EARLIER },
    },
    {
      name: 'with another value in the history: the author',
      sample: typed('bug', undefined, [event('ui', 'quin')]),
      by: ANNA,
    },
    {
      name: 'set by a rule, as the history says: the author',
      sample: typed('bug', undefined, [event('bug', RULE)]),
      by: ANNA,
    },
    {
      name: 'with an older event of the value: the author',
      sample: typed('bug', undefined, [
        event('bug', 'quin'),
        { ...event('ui', 'mo'), at: '2026-03-26T12:00:00Z' },
      ]),
      by: ANNA,
    },
  ])('$name', ({ sample, by }) => {
    expect(attributeNewValues(ticketWith(sample).record, ANNA).triage.decided?.type).toEqual({
      value: 'bug',
      ...by,
    })
  })

  it.each([
    { name: 'a value with a decided line', sample: typed('bug', line('bug', RULE)) },
    { name: 'a value that differs from its decided line', sample: typed('ui', line('bug', RULE)) },
    { name: 'a missing value', sample: typed(undefined, undefined) },
    { name: 'the default status', sample: { triage: { status: 'open' } } },
    { name: 'the default confirmation', sample: { triage: { confirmed: 'unconfirmed' } } },
  ] satisfies readonly { name: string; sample: Sample }[])('leaves $name alone', ({ sample }) => {
    const { record } = ticketWith(sample)
    expect(attributeNewValues(record, ANNA)).toBe(record)
  })

  it('is attributed in every field, in one pass', () => {
    const { record } = ticketWith({ triage: { status: 'resolved', support_owner: 'lena', tech_debt: false } })
    expect(attributeNewValues(record, ANNA).triage.decided).toEqual({
      tech_debt: { value: false, ...ANNA },
      status: { value: 'resolved', ...ANNA },
      support_owner: { value: 'lena', ...ANNA },
    })
  })
})
