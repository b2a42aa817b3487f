import type { DecidedField } from '@triagebook/record'
import { FIELDS_OF_PEOPLE, FIELDS_OF_TICKET } from './field-kinds.ts'

/** What rules decide by the words of a ticket; every other field but the team follows from fields. */
export const DECIDED_BY_WORDS = [
  'type',
  'component',
  'impact',
  'severity',
  'business_impact',
  'tech_debt',
] as const satisfies readonly DecidedField[]

/** The order in which the fields are decided. A rule may read only the fields before its own. */
export const RULE_ORDER = [
  ...DECIDED_BY_WORDS,
  'priority',
  'team',
  'engineering_owner',
  'support_owner',
  'lane',
  'status',
] as const satisfies readonly DecidedField[]

/** A field that rules decide. Only people decide `confirmed`. */
export type RuledField = (typeof RULE_ORDER)[number]

/** Whose condition reads a ticket: a rule for a field, or a criterion of readiness, which comes after all rules. */
export type ConditionReader = RuledField | 'readiness'

/**
 * What a condition may read: what import writes, what people confirmed, and the fields that are decided before; after all
 * rules also what people and sync write.
 */
export function readableFields(reader: ConditionReader): readonly string[] {
  const isAfterRules = reader === 'readiness'
  const decided = isAfterRules ? RULE_ORDER : RULE_ORDER.slice(0, RULE_ORDER.indexOf(reader))
  return [
    ...FIELDS_OF_TICKET,
    'triage.confirmed',
    ...decided.map((name) => `triage.${name}`),
    ...(isAfterRules ? FIELDS_OF_PEOPLE : []),
  ]
}

/** Whether it is a triage field at all, which tells a field that is decided too late from an unknown one. */
export function isTriageField(path: string): boolean {
  return RULE_ORDER.some((name) => path === `triage.${name}`)
}
