import {
  CONFIRMED,
  CSAT_RATING,
  IMPACT,
  LANE,
  LEVEL,
  type MappingFile,
  PRIORITY,
  SEVERITY,
  SOURCE_PRIORITY,
  SOURCE_STATUS,
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
  'source.priority': { words: SOURCE_PRIORITY },
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
  'body.context': 'text',
  'body.steps_to_reproduce': 'text',
  'body.logs_and_environment': 'text',
  'body.customer_impact': 'text',
  'event.by': 'line',
}

/** The fields of a mapping in the order of our list: the order in the file must not matter. */
export function targetsOf({ fields }: MappingFile): readonly Target[] {
  return (Object.keys(TARGETS) as Target[]).filter((target) => Object.hasOwn(fields, target))
}
