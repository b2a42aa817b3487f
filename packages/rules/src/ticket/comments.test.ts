import type { Condition } from '@triagebook/record'
import { describe, expect, it } from 'vitest'
import { NOW, type Sample, testCondition, ticketWith } from '../../test-data/sample.ts'
import { snapshotOf } from './snapshot.ts'
import { readerOf } from './value-reader.ts'

const said = (...lines: readonly string[]): Sample => ({
  body: [
    '## Context',
    '',
    '- 2026-03-26T08:00:00Z: support: not here',
    '',
    '## Timeline',
    '',
    ...lines,
    '',
  ].join('\n'),
})
const CUSTOMER = '- 2026-03-26T10:00:00Z: customer: It fails again.'
const SUPPORT = '- 2026-03-26T11:00:00Z: support: We look.'
const INTERNAL = '- 2026-03-26T12:00:00Z: support (internal): A hard one.'

const read = (path: string, sample: Sample) => readerOf([path])(snapshotOf(ticketWith(sample), NOW))

describe('the comments of a ticket', () => {
  it.each([
    { name: 'none', sample: {}, texts: [], count: '0', last: [] },
    { name: 'an empty Timeline', sample: said(), texts: [], count: '0', last: [] },
    { name: 'one', sample: said(CUSTOMER), texts: ['It fails again.'], count: '1', last: ['customer'] },
    {
      name: 'an answer',
      sample: said(CUSTOMER, SUPPORT),
      texts: ['It fails again.', 'We look.'],
      count: '2',
      last: ['support'],
    },
    {
      name: 'an internal one, which the customer does not see',
      sample: said(CUSTOMER, INTERNAL),
      texts: ['It fails again.', 'A hard one.'],
      count: '2',
      last: ['customer'],
    },
    {
      name: 'lines that import did not write as a comment',
      sample: said(
        '- 3 older lines are left out.',
        '- 2026-03-26: customer: x',
        '- 2026-03-26T10:00:00Z: desk: x',
      ),
      texts: [],
      count: '0',
      last: [],
    },
    {
      name: 'a comment without words',
      sample: said('- 2026-03-26T10:00:00Z: customer: '),
      texts: [''],
      count: '1',
      last: ['customer'],
    },
    {
      name: 'Windows line ends',
      sample: { body: said(CUSTOMER, SUPPORT).body?.replaceAll('\n', '\r\n') ?? '' },
      texts: ['It fails again.', 'We look.'],
      count: '2',
      last: ['support'],
    },
  ])('$name', ({ sample, texts, count, last }) => {
    expect(read('comments', sample)).toEqual(texts)
    expect(read('comments.count', sample)).toEqual([count])
    expect(read('comments.last_by', sample)).toEqual(last)
  })

  it('are not known of a withheld ticket', () => {
    const withheld: Sample = { ...said(CUSTOMER), source: { withheld: true } }
    for (const path of ['comments', 'comments.count', 'comments.last_by'])
      expect(read(path, withheld)).toEqual([])
  })

  it.each([
    { name: 'words of one', when: { text: ['comments'], contains: 'fails again' }, met: true },
    { name: 'the start of one', when: { text: ['comments'], matches: '^we' }, met: true },
    { name: 'not words of two', when: { text: ['comments'], matches: 'again.*look' }, met: false },
    { name: 'not who said it', when: { text: ['comments'], contains: 'customer' }, met: false },
    {
      name: 'not the text of another section',
      when: { text: ['comments'], contains: 'not here' },
      met: false,
    },
    { name: 'how many there are', when: { field: 'comments.count', 'at-least': 2 }, met: true },
    { name: 'that there are fewer', when: { field: 'comments.count', 'at-least': 3 }, met: false },
    { name: 'who spoke last', when: { field: 'comments.last_by', equals: 'support' }, met: true },
  ] satisfies readonly { name: string; when: Condition; met: boolean }[])(
    'a condition tests $name',
    ({ when, met }) => {
      expect(testCondition(when, said(CUSTOMER, SUPPORT)).met).toBe(met)
    },
  )
})

it('the body is read for comments once, and not at all where no condition asks', () => {
  let reads = 0
  const ticket = ticketWith(said(CUSTOMER))
  const snapshot = snapshotOf(ticket, NOW)
  Object.defineProperty(snapshot, 'body', {
    get() {
      reads++
      return ticket.body
    },
  })
  readerOf(['title'])(snapshot)
  expect(reads).toBe(0)
  for (const path of ['comments.count', 'comments', 'comments.last_by']) readerOf([path])(snapshot)
  readerOf(['title', 'comments'])(snapshot)
  expect(reads).toBe(1)
})
