import {
  CONFIRMED,
  CSAT_RATING,
  FIELDS_WITH_EVENTS,
  IMPACT,
  LANE,
  LEVEL,
  type MappingFile,
  PRIORITY,
  SEVERITY,
  SOURCE_PRIORITY,
  SOURCE_STATUS,
  VOID_REASON,
} from '@triagebook/record'

/** A field of a record that a mapping can fill. The list is closed: no other field is written from a file. */
export type Target = keyof MappingFile['fields']

/** What a value of a field must be. */
export type Kind =
  /** One line of words. */
  | 'line'
  /** Words with line breaks. */
  | 'text'
  | 'instant'
  | 'list'
  /** A whole number that is not negative. */
  | 'count'
  | 'yes-no'
  | 'link'
  | 'login'
  /** Words that become a slug. */
  | 'slug'
  /** One of these words. */
  | { readonly words: readonly string[] }

export const TARGETS: Readonly<Record<Target, Kind>> = {
  title: 'line',
  'source.native_id': 'line',
  'source.url': 'link',
  'source.status': { words: SOURCE_STATUS },
  'source.native_status': 'line',
  'source.priority': { words: SOURCE_PRIORITY },
  'source.native_priority': 'line',
  'source.created_at': 'instant',
  'source.updated_at': 'instant',
  'source.first_reply_at': 'instant',
  'source.solved_at': 'instant',
  'source.requester': 'line',
  'source.tags': 'list',
  'source.reopens': 'count',
  'source.merged_into': 'line',
  'source.satisfaction.csat.rating': { words: CSAT_RATING },
  'source.satisfaction.csat.rated_at': 'instant',
  'customer.id': 'line',
  'customer.name': 'line',
  'customer.tier': 'line',
  'customer.segment': 'line',
  'customer.revenue_band': 'line',
  'triage.type': 'slug',
  'triage.confirmed': { words: CONFIRMED },
  'triage.severity': { words: SEVERITY },
  'triage.impact': { words: IMPACT },
  'triage.business_impact': { words: LEVEL },
  'triage.priority': { words: PRIORITY },
  'triage.team': 'slug',
  'triage.component': 'line',
  'triage.tech_debt': 'yes-no',
  'triage.lane': { words: LANE },
  'triage.support_owner': 'login',
  'triage.engineering_owner': 'login',
  'triage.escalated_at': 'instant',
  'triage.escalation_reason': 'line',
  'resolution.code': 'slug',
  'resolution.void': { words: VOID_REASON },
  'body.context': 'text',
  'body.steps_to_reproduce': 'text',
  'body.logs_and_environment': 'text',
  'body.customer_impact': 'text',
  'event.by': 'line',
}

/** The fields whose changes a `history` can have. */
export type ChangedTarget = 'source.status' | 'source.priority' | `triage.${ChangedField}`

type ChangedField = Exclude<(typeof FIELDS_WITH_EVENTS)[number], 'status'>

export const CHANGED_FIELDS: readonly ChangedField[] = FIELDS_WITH_EVENTS.flatMap((field) =>
  field === 'status' ? [] : [field],
)

/** The field that a `history` names; null if its changes are not read. */
export function changedTarget(name: string): ChangedTarget | null {
  return CHANGED_TARGETS.find((target) => target === name) ?? null
}

export const CHANGED_TARGETS: readonly ChangedTarget[] = [
  'source.status',
  'source.priority',
  ...CHANGED_FIELDS.map((field) => `triage.${field}` as const),
]

/** The fields of a mapping in the order of our list: the order in the file must not matter. */
export function targetsOf({ fields }: MappingFile): readonly Target[] {
  return (Object.keys(TARGETS) as Target[]).filter((target) => Object.hasOwn(fields, target))
}
