import type { Customer, DecidedField, Source } from '@triagebook/record'

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
  'lane',
  'status',
] as const satisfies readonly DecidedField[]

/** A field that rules decide. Only people decide `confirmed` and `support_owner`. */
export type RuledField = (typeof RULE_ORDER)[number]

// The types require an entry for each field of the schema.
const SOURCE = {
  connection: true,
  platform: true,
  native_id: true,
  url: true,
  native_status: true,
  status: true,
  native_priority: true,
  priority: true,
  created_at: true,
  updated_at: true,
  first_reply_at: true,
  solved_at: true,
  requester: true,
  tags: true,
  satisfaction: false, // its parts, below
  reopens: true,
  merged_into: true,
  withheld: true,
  content_hash: true,
} satisfies Readonly<Record<keyof Required<Source>, boolean>>

const SATISFACTION = [
  'csat.offered_at',
  'csat.rating',
  'csat.native',
  'csat.rated_at',
  'nps.score',
  'nps.rated_at',
]

const CUSTOMER = { id: true, name: true, tier: true, segment: true, revenue_band: true } satisfies Readonly<
  Record<keyof Required<Customer>, boolean>
>

const ALWAYS: readonly string[] = [
  ...Object.entries(SOURCE).flatMap(([name, readable]) => (readable ? [`source.${name}`] : [])),
  ...SATISFACTION.map((name) => `source.satisfaction.${name}`),
  ...Object.keys(CUSTOMER).map((name) => `customer.${name}`),
  'title',
  'body',
  'triage.confirmed',
]

/** The fields whose value is a list. */
export const LIST_FIELDS: ReadonlySet<string> = new Set(['source.tags'])

/** Whose condition reads a ticket: a rule for a field, or a criterion of readiness, which comes after all rules. */
export type ConditionReader = RuledField | 'readiness'

/** What a condition may read: what import writes, what people confirmed, and the fields that are decided before. */
export function readableFields(reader: ConditionReader): readonly string[] {
  const decided: readonly string[] =
    reader === 'readiness'
      ? [...RULE_ORDER, 'support_owner']
      : RULE_ORDER.slice(0, RULE_ORDER.indexOf(reader))
  return [...ALWAYS, ...decided.map((name) => `triage.${name}`)]
}

/** Whether it is a triage field at all, which tells a field that is decided too late from an unknown one. */
export function isTriageField(path: string): boolean {
  return path === 'triage.support_owner' || RULE_ORDER.some((name) => path === `triage.${name}`)
}
