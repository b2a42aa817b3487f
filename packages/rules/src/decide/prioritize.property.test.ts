import { instant, isSetByPerson, type TicketRecord, type Triage } from '@triagebook/record'
import { openFlags } from '@triagebook/record/review'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { NOW, rulesFrom, ticketWith } from '../../test-data/sample.ts'
import { evaluateFields } from './evaluate-fields.ts'
import { prioritize } from './prioritize.ts'

const WORDS = ['crash', 'wrong', 'slow', 'leak'] as const
const word = fc.constantFrom(...WORDS)
const score = fc.constantFrom(0.1, 0.2, 0.3, 0.7, 1, 1.5)

const rule = fc.record({
  set: fc.constantFrom(
    '{ type: crash }',
    '{ type: bug }',
    '{ component: api }',
    '{ severity: major }',
    '{ severity: minor }',
    '{ tech_debt: true }',
  ),
  score,
  word,
})
type Rule = typeof rule extends fc.Arbitrary<infer T> ? T : never

function compiled(rules: readonly (Rule & { readonly name: string })[]) {
  const lines = rules.map(
    ({ name, set, score: points, word: wanted }) =>
      `  - { name: ${name}, set: ${set}, score: ${points}, when: { text: [title, body], contains: ${wanted} } }\n`,
  )
  return rulesFrom({
    classify: `version: 1\nrules: ${lines.length > 0 ? `\n${lines.join('')}` : '[]\n'}`,
    route: ROUTE,
  })
}
const ROUTE =
  'version: 1\nteams: [{ name: t, when: { field: triage.type, equals: bug }, team: java, owners: [abel, britt] }]\nstatus: [{ name: s, source: [solved], status: resolved }]\n'

const named = fc
  .array(rule, { maxLength: 8 })
  .map((rules) => rules.map((one, index) => ({ ...one, name: `r-${index}` })))

const decision = (value: string) =>
  fc.option(
    fc.record({
      value: fc.constantFrom(value, 'bug'),
      by: fc.constantFrom('rule:r-0@2026.1', 'rule:gone@2025.4', 'mo', 'person:unknown'),
      at: fc.constant('2026-03-26T11:00:00Z'),
    }),
    { nil: undefined },
  )

const triage = fc
  .record({
    type: fc.constantFrom(undefined, 'bug', 'ui'),
    severity: fc.constantFrom(undefined, 'major' as const),
    confirmed: fc.constantFrom(undefined, 'unconfirmed' as const, 'bug' as const),
    status: fc.constantFrom('open' as const, 'resolved' as const),
    escalated_at: fc.constantFrom(undefined, '2026-03-26T12:00:00Z'),
    decidedType: decision('ui'),
    decidedSeverity: decision('minor'),
  })
  .map(({ decidedType, decidedSeverity, ...fields }): Triage => {
    const decided = {
      ...(decidedType && { type: decidedType }),
      ...(decidedSeverity && { severity: decidedSeverity }),
    }
    const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
    return { status: fields.status, ...given, ...(Object.keys(decided).length > 0 && { decided }) }
  })

const ticket = fc
  .record({ words: fc.array(word, { maxLength: 3 }), solved: fc.boolean(), triage })
  .map(({ words, solved, triage: state }) =>
    ticketWith({
      title: words.join(' ') || 'none',
      source: { status: solved ? 'solved' : 'open' },
      triage: state,
    }),
  )

const shuffled = named.chain((rules) =>
  fc.tuple(fc.constant(rules), fc.shuffledSubarray(rules, { minLength: rules.length })),
)

it('never depends on the order of the rules for what it decides, nor for how it says so', () => {
  fc.assert(
    fc.property(shuffled, ticket, ([rules, others], one) => {
      expect(evaluateFields(one, compiled(others), NOW)).toEqual(evaluateFields(one, compiled(rules), NOW))
    }),
    { numRuns: 40 },
  )
})

it('decides once: a second run, later and by another author, changes nothing', () => {
  fc.assert(
    fc.property(named, ticket, (rules, one) => {
      const book = compiled(rules)
      const first = prioritize(one, book, { now: NOW, author: { login: 'anna', at: '2026-03-27T08:00:00Z' } })
      const later = {
        now: new Date('2026-05-01T00:00:00Z'),
        author: { login: 'mo', at: '2026-04-01T00:00:00Z' },
      }
      expect(prioritize({ ...one, record: first.record }, book, later).record).toBe(first.record)
    }),
  )
})

it('flags only what the record itself says is waiting, so that lists agree with it', () => {
  fc.assert(
    fc.property(named, ticket, (rules, one) => {
      const { record } = prioritize(one, compiled(rules), { now: NOW, author: null })
      const { status, review = [] } = record.triage
      expect(openFlags(record)).toEqual(status === 'resolved' ? [] : review)
    }),
  )
})

const edit = fc.oneof(
  fc.record({ field: fc.constant('type' as const), value: fc.constantFrom('bug', 'crash', 'ui') }),
  fc.record({
    field: fc.constant('severity' as const),
    value: fc.constantFrom('major', 'minor', 'critical'),
  }),
)
const step = fc.oneof(
  fc.record({ kind: fc.constant('run' as const), rules: named }),
  fc.record({ kind: fc.constant('edit' as const), edit }),
)

it('never overwrites what a person set, in any sequence of runs, rule edits and edits', () => {
  fc.assert(
    fc.property(ticket, fc.array(step, { minLength: 2, maxLength: 8 }), ({ record: first, body }, steps) => {
      const persons = new Map<'type' | 'severity', string>()
      let record: TicketRecord = { ...first, triage: { status: 'open' } }
      for (const [index, next] of steps.entries()) {
        const now = new Date(NOW.getTime() + index * 60_000)
        if (next.kind === 'edit') {
          const { field, value } = next.edit
          const line = record.triage.decided?.[field]
          // To write what a rule has decided changes nothing in the file.
          if (line?.value === value && line.by.startsWith('rule:')) persons.delete(field)
          else persons.set(field, value)
          record = { ...record, triage: { ...record.triage, [field]: value } }
        } else {
          const options = { now, author: { login: 'mo', at: instant(now) } }
          record = prioritize({ body, record }, compiled(next.rules), options).record
        }
        for (const [field, value] of persons) {
          expect(record.triage[field]).toBe(value)
          expect(isSetByPerson(record, field)).toBe(true)
        }
      }
    }),
    { numRuns: 40 },
  )
})
