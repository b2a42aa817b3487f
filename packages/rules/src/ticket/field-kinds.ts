import type { Customer, DecidedField, Source } from '@triagebook/record'

/** What a field holds, which decides what operators fit it. A `word` is one value of a list, or a name. */
export type FieldKind = 'text' | 'word' | 'list' | 'number' | 'instant' | 'yes-or-no'

/** The kinds that a type of the schema allows; a block has none, only its parts do. */
type KindFor<Value> = Value extends string
  ? 'text' | 'word' | 'instant'
  : Value extends number
    ? 'number'
    : Value extends boolean
      ? 'yes-or-no'
      : Value extends readonly unknown[]
        ? 'list'
        : null

// The types require an entry for each field of the schema.
type KindsOf<Block> = { readonly [Name in keyof Required<Block>]: KindFor<Required<Block>[Name]> }

const SOURCE: KindsOf<Source> = {
  connection: 'word',
  platform: 'word',
  native_id: 'text',
  url: 'text',
  native_status: 'text',
  status: 'word',
  native_priority: 'text',
  priority: 'word',
  created_at: 'instant',
  updated_at: 'instant',
  first_reply_at: 'instant',
  solved_at: 'instant',
  requester: 'text',
  tags: 'list',
  satisfaction: null,
  reopens: 'number',
  merged_into: 'text',
  withheld: 'yes-or-no',
  content_hash: 'text',
}

const SATISFACTION = {
  'csat.offered_at': 'instant',
  'csat.rating': 'word',
  'csat.native': 'text',
  'csat.rated_at': 'instant',
  'nps.score': 'number',
  'nps.rated_at': 'instant',
} as const satisfies Readonly<Record<string, FieldKind>>

const CUSTOMER: KindsOf<Customer> = {
  id: 'text',
  name: 'text',
  tier: 'word',
  segment: 'word',
  revenue_band: 'word',
}

/** What follows from the lines of the section Timeline. */
const COMMENTS = { count: 'number', last_by: 'word' } as const satisfies Readonly<Record<string, FieldKind>>

const TRIAGE: Readonly<Record<DecidedField, FieldKind>> = {
  type: 'word',
  confirmed: 'word',
  severity: 'word',
  impact: 'word',
  business_impact: 'word',
  priority: 'word',
  team: 'word',
  component: 'word',
  tech_debt: 'yes-or-no',
  lane: 'word',
  status: 'word',
  support_owner: 'word',
  engineering_owner: 'word',
}

/** What people write, and sync, which may follow from decisions: no rule for a field may read it. */
const OF_PEOPLE = {
  'triage.escalated_at': 'instant',
  'triage.escalation_reason': 'text',
  'triage.blocked.on': 'word',
  'triage.next_step.text': 'text',
  'triage.next_step.who': 'word',
  'triage.next_step.due': 'text',
  'triage.review': 'list',
  'product.outcome': 'word',
  'engineering.state': 'word',
  'engineering.issues': 'list',
  'engineering.pull_requests': 'list',
  'resolution.code': 'word',
  'resolution.void': 'word',
  'resolution.follow_up.state': 'word',
} as const satisfies Readonly<Record<string, FieldKind>>

/** What every rule may read, whatever it decides. */
const ALWAYS: readonly (readonly [path: string, kind: FieldKind])[] = [
  ...within('source', SOURCE),
  ...within('source.satisfaction', SATISFACTION),
  ...within('customer', CUSTOMER),
  ...within('comments', COMMENTS),
  ['title', 'text'],
  ['body', 'text'],
]

const KINDS: ReadonlyMap<string, FieldKind> = new Map([
  ...ALWAYS,
  ...within('triage', TRIAGE),
  ...Object.entries(OF_PEOPLE),
])

/** The fields of a ticket that no rule decides and every rule may read. */
export const FIELDS_OF_TICKET: readonly string[] = ALWAYS.map(([path]) => path)

/** The fields that only conditions after all rules may read. */
export const FIELDS_OF_PEOPLE: readonly string[] = Object.keys(OF_PEOPLE)

/** What the field holds; undefined where rules cannot read such a field. */
export function kindOf(path: string): FieldKind | undefined {
  return KINDS.get(path)
}

function within(
  block: string,
  kinds: Readonly<Record<string, FieldKind | null>>,
): readonly (readonly [path: string, kind: FieldKind])[] {
  return Object.entries(kinds).flatMap(([name, kind]) => (kind === null ? [] : [[`${block}.${name}`, kind]]))
}
