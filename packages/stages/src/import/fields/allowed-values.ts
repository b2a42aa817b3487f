import { IMPACT, LEVEL, SEVERITY, type Settings, TICKET_TYPES } from '@triagebook/record'
import type { MappedTriageField } from '@triagebook/sources'
import type { CustomerField } from './customer-fields.ts'

export interface AllowedValues {
  readonly values: readonly string[]
  /** The key of triagebook.yml that lists them; null where the list is the same in every book. */
  readonly listedIn: string | null
}

/** What of the settings says which values are allowed. */
export type ValueSettings = Pick<Settings, 'vocabulary' | 'teams'>

/** What the book allows for a field; null where any value will do, or where a file's reader has checked it. */
export function allowedValues(
  field: MappedTriageField | CustomerField,
  { vocabulary, teams }: ValueSettings,
): AllowedValues | null {
  switch (field) {
    case 'type':
      return { values: [...TICKET_TYPES, ...vocabulary.type], listedIn: 'vocabulary.type' }
    case 'severity':
      return { values: SEVERITY, listedIn: null }
    case 'impact':
      return { values: IMPACT, listedIn: null }
    case 'business_impact':
      return { values: LEVEL, listedIn: null }
    case 'team':
      return { values: Object.keys(teams), listedIn: 'teams' }
    case 'component':
    case 'tier':
    case 'segment':
    case 'revenue_band':
      return vocabulary[field].length > 0
        ? { values: vocabulary[field], listedIn: `vocabulary.${field}` }
        : null
    default:
      return null
  }
}
