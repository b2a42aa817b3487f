import { readFileSync } from 'node:fs'
import { type Customer, printRecord } from '@triagebook/record'
import { readYamlValue } from '@triagebook/record/yaml'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { RUN, rulesFrom, ticketWith } from '../../test-data/sample.ts'
import type { RuleBook } from '../files/rule-book.ts'
import type { Ticket } from '../ticket/snapshot.ts'
import { prioritize } from './prioritize.ts'

const root = new URL('../../../../rules/', import.meta.url)
const textOf = (name: string) => readFileSync(new URL(name, root), 'utf8')

/** The default rules; of classify.yml the rules, of the matrix the rows, each as a line that can stand anywhere. */
const CLASSIFY = linesOf(textOf('classify.yml'))
const MATRIX = textOf('priority-matrix.md').split('\n')
const ROWS = MATRIX.filter((line) => line.startsWith('|')).slice(2)
const ABOVE = MATRIX.slice(0, MATRIX.indexOf(ROWS[0] ?? ''))
const ROUTE = textOf('route.yml')

function linesOf(text: string): readonly string[] {
  const file = readYamlValue('rules/classify.yml', text)
  const { rules } = (file.ok ? file.value.value : {}) as { readonly rules: readonly object[] }
  return rules.map((rule) => `  - ${JSON.stringify(rule)}\n`)
}

const compiled = (lines: readonly string[], rows: readonly string[]) =>
  rulesFrom({
    classify: `version: 1\nmargin: 0.2\nrules:\n${lines.join('')}`,
    matrix: [...ABOVE, ...rows, ''].join('\n'),
    route: ROUTE,
  })

const anyOrder = <Item>(items: readonly Item[]) =>
  fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length })

const SENTENCES = [
  'The editor crashes when I paste',
  'Die Suche ist langsam',
  'How do I export a list?',
  'Two codes are rejected',
  'Nobody can sign in',
  'There is a workaround',
  'A guest can open a private board',
  'Our go-live is on Monday',
]
const ticket = fc
  .record({
    title: fc.constantFrom(...SENTENCES),
    body: fc.subarray(SENTENCES).map((sentences) => sentences.join('. ')),
    tags: fc.subarray(['security', 'export', 'ui', 'bug']),
    tier: fc.constantFrom(undefined, 'free', 'business', 'enterprise'),
    priority: fc.constantFrom(undefined, 'urgent' as const, 'high' as const),
    confirmed: fc.constantFrom(undefined, 'bug' as const),
  })
  .map(({ title, body, tags, tier, priority, confirmed }) => ({
    title,
    body,
    source: { tags, ...(priority && { priority }) },
    ...(tier && { customer: { id: 'cus_1', tier } satisfies Customer }),
    ...(confirmed && { triage: { confirmed } }),
  }))
const tickets = fc
  .array(ticket, { minLength: 1, maxLength: 12 })
  .map((samples) => samples.map((sample, index) => ticketWith({ id: `zendesk-eu-${index}`, ...sample })))

/** The text of each record as it is then, in the order of the ids. */
function decided(given: readonly Ticket[], rules: RuleBook): readonly string[] {
  const texts = given.map((one) => {
    const { record } = prioritize(one, rules, RUN)
    return [record.id, printRecord({ record, body: one.body })] as const
  })
  return texts.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text)
}

it('decides the same, byte for byte, whatever the order of tickets, of rules and of rows of the matrix', () => {
  const asWritten = compiled(CLASSIFY, ROWS)
  fc.assert(
    fc.property(
      tickets.chain((given) => fc.tuple(fc.constant(given), anyOrder(given))),
      anyOrder(CLASSIFY),
      anyOrder(ROWS),
      ([given, shuffled], lines, rows) => {
        expect(decided(shuffled, compiled(lines, rows))).toEqual(decided(given, asWritten))
      },
    ),
    { numRuns: 10 },
  )
})
