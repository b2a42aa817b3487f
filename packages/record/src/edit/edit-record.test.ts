import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BODY, changed, open, RECORD } from '../../test-data/a-record.ts'
import { printRecord } from '../record/print-record.ts'
import type { Path } from '../schema/path.ts'
import type { HistoryEvent, TicketRecord } from '../schema/types.generated.ts'
import { editRecord } from './edit-record.ts'

/** One change of one field, and how many lines of the canonical text go and come. */
const CHANGES: readonly { name: string; path: Path; value: unknown; gone: number; come: number }[] = [
  { name: 'a text', path: ['title'], value: 'Export is fine', gone: 1, come: 1 },
  { name: 'a text that needs quotes', path: ['customer', 'segment'], value: 'yes', gone: 1, come: 1 },
  { name: 'an instant', path: ['source', 'updated_at'], value: '2026-04-01T00:00:00Z', gone: 1, come: 1 },
  { name: 'a number', path: ['source', 'reopens'], value: 2, gone: 1, come: 1 },
  { name: 'true', path: ['triage', 'tech_debt'], value: true, gone: 1, come: 1 },
  { name: 'a missing field', path: ['source', 'requester'], value: 'req_fe56baee3c84467b', gone: 0, come: 1 },
  { name: 'the first field', path: ['customer', 'name'], value: 'Acme', gone: 0, come: 1 },
  {
    name: 'a missing list',
    path: ['engineering', 'issues'],
    value: ['acme/java#1', 'acme/java#2'],
    gone: 0,
    come: 4,
  },
  { name: 'a missing block', path: ['resolution', 'follow_up', 'state'], value: 'none', gone: 0, come: 3 },
  { name: 'a field taken away', path: ['triage', 'severity'], value: undefined, gone: 1, come: 0 },
  { name: 'a block taken away', path: ['triage', 'next_step'], value: undefined, gone: 4, come: 0 },
  { name: 'a list emptied', path: ['source', 'tags'], value: [], gone: 4, come: 1 },
  {
    name: 'an item put in',
    path: ['source', 'tags'],
    value: ['export', 'yes', 'new', 'csv file'],
    gone: 0,
    come: 1,
  },
  { name: 'an item taken out', path: ['source', 'tags'], value: ['export', 'csv file'], gone: 1, come: 0 },
  { name: 'a decision', path: ['triage', 'decided', 'severity', 'value'], value: 'minor', gone: 1, come: 1 },
  {
    name: 'a decision’s new key',
    path: ['triage', 'decided', 'severity', 'why'],
    value: 'wider: now',
    gone: 1,
    come: 1,
  },
  {
    name: 'a missing decision',
    path: ['triage', 'decided', 'team'],
    value: { value: 'java', by: 'anna', at: '2026-03-26T11:00:25Z' },
    gone: 0,
    come: 1,
  },
  {
    name: 'an event',
    path: ['history'],
    value: [...(RECORD.history ?? []), reply('2026-04-01T00:00:00Z')],
    gone: 0,
    come: 1,
  },
  {
    name: 'an event in between',
    path: ['history'],
    value: (RECORD.history ?? []).toSpliced(1, 0, reply('2026-03-26T10:57:00Z')),
    gone: 0,
    come: 1,
  },
]

function reply(at: string): HistoryEvent {
  return { at, event: 'customer-replied', by: 'desk:customer' }
}

/** The lines between the common beginning and the common end of two texts. */
function difference(before: string, after: string) {
  const [a, b] = [before.split('\n'), after.split('\n')]
  const most = Math.min(a.length, b.length)
  let head = 0
  while (head < most && a[head] === b[head]) head++
  let tail = 0
  while (tail < most - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++
  return { gone: a.slice(head, a.length - tail), come: b.slice(head, b.length - tail), line: head + 1 }
}

/** Ways in which people lay out the same record. */
interface Hand {
  readonly form: 'md' | 'yaml'
  readonly eol: '\n' | '\r\n'
  readonly step: '  ' | '    '
  readonly order: readonly number[]
  readonly comments: boolean
  readonly quotes: 'double' | 'single' | 'plain'
  readonly flow: readonly string[]
  readonly body: 'blank line' | 'no blank line'
}

const HAND: fc.Arbitrary<Hand> = fc.record({
  form: fc.constantFrom('md', 'yaml'),
  eol: fc.constantFrom('\n', '\r\n'),
  step: fc.constantFrom('  ', '    '),
  order: fc.array(fc.nat(20), { minLength: 6, maxLength: 6 }),
  comments: fc.boolean(),
  quotes: fc.constantFrom('double', 'single', 'plain'),
  flow: fc.subarray(['customer', 'next_step', 'tags', 'review', 'severity', 'satisfaction']),
  body: fc.constantFrom('blank line', 'no blank line'),
})

/** The record as somebody with this hand would have written it. */
function written(record: TicketRecord, body: string, hand: Hand): string {
  const { form, eol, step, comments } = hand
  const scalar = (value: unknown): string => {
    if (typeof value !== 'string') return String(value)
    if (/^[a-z]\w*$/i.test(value) && value !== 'yes') return value
    if (hand.quotes === 'plain' && /^\d{4}-[\dTZ:-]+$/.test(value)) return value
    return hand.quotes === 'single' ? `'${value.replaceAll("'", "''")}'` : JSON.stringify(value)
  }
  const flow = (value: unknown): string => {
    if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`
    if (typeof value !== 'object' || value === null) return scalar(value)
    return `{${entries(value)
      .map(([key, inner]) => `${key}: ${flow(inner)}`)
      .join(',  ')}}`
  }
  const note = (text: string) => (comments ? ` # ${text}` : '')
  const entries = (block: object) =>
    Object.entries(block)
      .map((entry, index) => ({ entry, rank: hand.order[index % hand.order.length] ?? 0 }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ entry }) => entry)
  const lines = (block: object, indent: string): string[] =>
    entries(block).flatMap(([key, value]): string[] => {
      const above = comments && key === 'status' ? [`${indent}# above ${key}`] : []
      if (typeof value !== 'object' || hand.flow.includes(key))
        return [...above, `${indent}${key}: ${flow(value)}${note('here')}`]
      if (!Array.isArray(value)) return [`${indent}${key}:${note('a block')}`, ...lines(value, indent + step)]
      return [
        `${indent}${key}:`,
        ...value.map((item) => `${indent}${step}-  ${flow(item)}${note('an item')}`),
      ]
    })
  const yaml = lines(record, '')
    .map((line) => `${line}\n`)
    .join('')
  const text =
    form === 'md'
      ? `---\n${yaml}---\n${hand.body === 'blank line' ? '\n' : ''}${body}`
      : `${yaml}body: |\n${body.replace(/^(?=.)/gm, step)}`
  return text.replaceAll('\n', eol)
}

describe('editRecord', () => {
  it.each(CHANGES)('changes the lines of $name alone', ({ path, value, gone, come }) => {
    for (const form of ['md', 'yaml'] as const) {
      const file = open(printRecord({ record: RECORD, body: BODY }, form), form)
      const record = changed(RECORD, path, value)
      const text = editRecord(file, { record, body: BODY })
      const found = difference(file.text, text)
      expect([found.gone.length, found.come.length]).toEqual([gone, come])
      expect(open(text, form)).toMatchObject({ record, body: BODY })
    }
  })

  it('writes a canonical record again as the printer would', () => {
    for (const { path, value } of CHANGES) {
      const record = changed(RECORD, path, value)
      const file = open(printRecord({ record: RECORD, body: BODY }))
      const text = editRecord(file, { record, body: BODY })
      expect(text).toBe(printRecord({ record, body: BODY }))
    }
  })

  it('gives the same bytes when nothing changed, however they are laid out', () => {
    fc.assert(
      fc.property(HAND, (hand) => {
        const file = open(written(RECORD, BODY, hand), hand.form)
        expect(editRecord(file, structuredClone({ record: file.record, body: file.body }))).toBe(file.text)
        expect(file).toMatchObject({ record: RECORD, body: BODY })
      }),
      { numRuns: 25 },
    )
  })

  it('changes one field and leaves every other line alone, however they are laid out', () => {
    fc.assert(
      fc.property(HAND, fc.constantFrom(...CHANGES), (hand, { path, value, gone }) => {
        const file = open(written(RECORD, BODY, hand), hand.form)
        const record = changed(RECORD, path, value)
        const text = editRecord(file, { record, body: BODY })
        expect(open(text, hand.form)).toMatchObject({ record, body: BODY })
        const found = difference(file.text, text)
        expect(found.gone.length).toBeLessThanOrEqual(Math.max(gone, hand.flow.length > 0 ? 1 : gone))
        expect(text.replaceAll('\r\n', '\n').includes('\r')).toBe(false)
        expect(text.includes('\r\n')).toBe(hand.eol === '\r\n')
        expect(text.match(/\r?\n/g)?.every((eol) => eol === hand.eol)).toBe(true)
      }),
      { numRuns: 50 },
    )
  })

  it('makes several changes at once', () => {
    const change = fc.uniqueArray(fc.constantFrom(...CHANGES), {
      minLength: 2,
      maxLength: 6,
      selector: ({ path }) => path[1] ?? path[0],
    })
    fc.assert(
      fc.property(
        HAND,
        change,
        fc.constantFrom(BODY, '', 'New.\n\nText', '\n  indented\n\n\n'),
        (hand, changes, body) => {
          const file = open(written(RECORD, BODY, hand), hand.form)
          const record = changes.reduce((so_far, { path, value }) => changed(so_far, path, value), RECORD)
          const again = open(editRecord(file, { record, body }), hand.form)
          expect(again).toMatchObject({ record, body })
          const back = open(editRecord(again, { record: RECORD, body: BODY }), hand.form)
          expect(back).toMatchObject({ record: RECORD, body: BODY })
        },
      ),
      { numRuns: 25 },
    )
  })
})
