import { type DecidedField, SEVERITY, type Severity, type TicketRecord } from '@triagebook/record'
import type { Settings } from '@triagebook/record/formats'
import type { Problem } from '@triagebook/record/problem'
import { evaluateFields } from '../decide/evaluate-fields.ts'
import type { RuleBook } from '../files/rule-book.ts'
import type { RuledField } from '../ticket/fields.ts'
import { ticketTypes } from '../ticket/vocabulary.ts'
import { problem } from './problems.ts'

/** So many kinds of tickets are named. */
const MOST_NAMED = 20

/** When the kinds are judged, and when their tickets came: a rule that goes by ages sees a new ticket. */
const AT = '2026-01-01T00:00:00Z'

/** A ticket of which nothing is known but what the matrix and the rules before it go by. */
interface Kind {
  /** Absent in words for any type. */
  readonly type?: string
  readonly severity?: Severity
  readonly tier?: string
}

/**
 * The kinds of tickets that get no priority because rules that go by type, severity or tier leave them out. A field that
 * rules give to no kind is none of it: there the text decides, or people do.
 */
export function uncoveredTickets(rules: RuleBook, settings: Settings, path: string): readonly Problem[] {
  const types = ticketTypes(settings)
  const tiers = [undefined, ...settings.vocabulary.tier]
  const hit = types.flatMap((type) => SEVERITY.map((severity) => ({ type, severity })))
  return [
    ...uncovered(
      'severity',
      types.map((type) => ({ type })),
      rules,
      path,
    ),
    ...uncovered(
      'business_impact',
      hit.flatMap((kind) => tiers.map((tier) => ({ ...kind, ...(tier !== undefined && { tier }) }))),
      rules,
      path,
    ),
  ]
}

function uncovered(
  field: RuledField,
  kinds: readonly Kind[],
  rules: RuleBook,
  path: string,
): readonly Problem[] {
  const left = kinds.filter((kind) => !decides(field, kind, rules))
  if (left.length === 0 || left.length === kinds.length) return []
  const all = byType(left, kinds)
  const named = all.slice(0, MOST_NAMED).map(words).join('; ')
  const more = all.length - MOST_NAMED
  const values = { field, kinds: more > 0 ? `${named}; and ${more} more` : named }
  return [problem('rules/uncovered-tickets', values, { path, line: 1, col: 1 })]
}

function decides(field: DecidedField, kind: Kind, rules: RuleBook): boolean {
  const verdicts = evaluateFields({ record: ticketOf(kind), body: '' }, rules, new Date(AT))
  return verdicts.some((verdict) => verdict.field === field && verdict.value !== undefined)
}

function ticketOf({ type, severity, tier }: Kind): TicketRecord {
  return {
    id: 'any',
    title: '',
    source: {
      connection: 'any',
      platform: 'manual',
      native_id: 'any',
      status: 'open',
      created_at: AT,
      updated_at: AT,
    },
    ...(tier !== undefined && { customer: { id: 'any', tier } }),
    triage: {
      status: 'open',
      ...(type !== undefined && { type }),
      ...(severity !== undefined && { severity }),
    },
  }
}

/** What holds for every type is said once. */
function byType(left: readonly Kind[], kinds: readonly Kind[]): readonly Kind[] {
  const withoutType = ({ type: _, ...rest }: Kind): Kind => rest
  const key = (kind: Kind) => words(withoutType(kind))
  const sizes = new Map([...Map.groupBy(kinds, key)].map(([name, { length }]) => [name, length]))
  return [...Map.groupBy(left, key)].flatMap(([name, group]) =>
    name !== '' && group.length === sizes.get(name) ? group.slice(0, 1).map(withoutType) : group,
  )
}

function words({ type, severity, tier }: Kind): string {
  return [type, severity, tier === undefined ? undefined : `tier ${tier}`].filter(Boolean).join(', ')
}
