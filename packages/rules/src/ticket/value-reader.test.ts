import { describe, expect, it } from 'vitest'
import { NOW, type Sample, ticketWith } from '../../test-data/sample.ts'
import { snapshotOf } from './snapshot.ts'
import { readerOf } from './value-reader.ts'

const read = (paths: readonly string[], sample: Sample) =>
  readerOf(paths)(snapshotOf(ticketWith(sample), NOW))

describe('the values at a path', () => {
  it.each([
    { path: 'title', sample: { title: 'A title' }, values: ['A title'] },
    { path: 'title', sample: { title: 'cafe\u0301' }, values: ['café'] },
    { path: 'title', sample: { title: '' }, values: [''] },
    { path: 'title', sample: { title: 'Security report', source: { withheld: true } }, values: [] },
    { path: 'body', sample: { body: 'A body\n' }, values: ['A body\n'] },
    { path: 'body', sample: { body: '' }, values: [] },
    { path: 'body', sample: { body: ' \n' }, values: [] },
    { path: 'body', sample: { body: 'x', source: { withheld: true } }, values: [] },
    { path: 'body', sample: { body: 'x', source: { withheld: false } }, values: ['x'] },
    { path: 'source.tags', sample: { source: { tags: ['a', 'B'] } }, values: ['a', 'B'] },
    { path: 'source.tags', sample: { source: { tags: [] } }, values: [] },
    { path: 'source.tags', sample: {}, values: [] },
    { path: 'source.reopens', sample: { source: { reopens: 0 } }, values: ['0'] },
    { path: 'source.withheld', sample: { source: { withheld: false } }, values: ['false'] },
    {
      path: 'source.satisfaction.csat.rating',
      sample: { source: { satisfaction: { csat: { rating: 'good' } } } },
      values: ['good'],
    },
    { path: 'source.satisfaction.csat.rating', sample: { source: { satisfaction: {} } }, values: [] },
    { path: 'source.satisfaction', sample: { source: { satisfaction: {} } }, values: [] },
    { path: 'customer.tier', sample: {}, values: [] },
    { path: 'triage.confirmed', sample: {}, values: ['unconfirmed'] },
    { path: 'triage.confirmed', sample: { triage: { confirmed: 'bug' } }, values: ['bug'] },
    { path: 'triage.type', sample: { triage: { type: 'bug' } }, values: [] },
    { path: 'source.constructor', sample: {}, values: [] },
  ] satisfies readonly { path: string; sample: Sample; values: readonly string[] }[])(
    '$path of $sample are $values',
    ({ path, sample, values }) => {
      expect(read([path], sample)).toEqual(values)
    },
  )

  it('are those of the fields that this run has decided', () => {
    const snapshot = snapshotOf(ticketWith({ triage: { type: 'bug' } }), NOW)
    snapshot.decided.set('type', 'crash').set('tech_debt', false)
    expect(readerOf(['triage.type'])(snapshot)).toEqual(['crash'])
    expect(readerOf(['triage.tech_debt'])(snapshot)).toEqual(['false'])
  })

  it('are those of all paths, without the missing ones', () => {
    expect(read(['title', 'body'], { title: 'a', body: 'b' })).toEqual(['a', 'b'])
    expect(read(['title', 'body'], { title: 'a' })).toEqual(['a'])
    expect(read(['body', 'title'], { title: 'a', body: 'b' })).toEqual(['b', 'a'])
  })
})

it('each ticket is read once, and another ticket anew', () => {
  const reader = readerOf(['title'])
  const snapshot = snapshotOf(ticketWith({ title: 'one' }), NOW)
  expect(reader(snapshot)).toBe(reader(snapshot))
  expect(reader(snapshotOf(ticketWith({ title: 'two' }), NOW))).toEqual(['two'])
})

it('paths do not share what was read', () => {
  const snapshot = snapshotOf(ticketWith({ title: 'one', body: 'two' }), NOW)
  expect([['title'], ['body'], ['title', 'body']].map((paths) => readerOf(paths)(snapshot))).toEqual([
    ['one'],
    ['two'],
    ['one', 'two'],
  ])
})
