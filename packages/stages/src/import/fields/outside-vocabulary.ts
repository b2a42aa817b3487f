import { CLOSURE_CODES, IMPACT, LEVEL, SEVERITY, TICKET_TYPES } from '@triagebook/record'
import type { Settings } from '@triagebook/record/formats'
import { type Problem, suggestion } from '@triagebook/record/problem'
import type { MappedTriageField } from '@triagebook/sources'
import { problem } from '../problem/problems.ts'

/** What a record says of a customer besides who it is. */
export type CustomerField = 'tier' | 'segment' | 'revenue_band'

/** What of the settings says which values are allowed. */
export type ValueSettings = Pick<Settings, 'vocabulary' | 'teams'>

/** A ticket's value for a field, as the record would have it. */
interface GivenValue {
  readonly field: MappedTriageField | CustomerField | 'closure code'
  /** Empty where the desk's words have no letter or digit that a record could keep. */
  readonly value: string
  readonly nativeId: string
  /** Whether the connection's `fields` point to it on the desk, or a mapping finds it in a file. */
  readonly from: 'connection' | 'mapping'
}

/** Why the record cannot have the value; null where it can. */
export function outsideVocabulary(
  { field, value, nativeId, from }: GivenValue,
  settings: ValueSettings,
): Problem | null {
  const allowed = allowedValues(field, settings)
  if (value !== '' && (allowed === null || allowed.values.includes(value))) return null
  const change =
    from === 'connection' ? 'Change it on the desk' : 'Give its meaning in a `map` of the mapping'
  const list = allowed?.listedIn ? `, or add it to ${allowed.listedIn} in triagebook.yml` : ''
  const values = { ticket: nativeId, field, value, change, list }
  return allowed === null
    ? problem('import/outside-vocabulary#any', values)
    : problem('import/outside-vocabulary#known', {
        ...values,
        suggestion: suggestion(value, allowed.values),
      })
}

interface AllowedValues {
  readonly values: readonly string[]
  /** The key of triagebook.yml that lists them; null where the list is the same in every book. */
  readonly listedIn: string | null
}

/** Null where any value will do, or where a mapping's reader has checked it. */
function allowedValues(
  field: GivenValue['field'],
  { vocabulary, teams }: ValueSettings,
): AllowedValues | null {
  switch (field) {
    case 'type':
      return { values: [...TICKET_TYPES, ...vocabulary.type], listedIn: 'vocabulary.type' }
    case 'team':
      return { values: Object.keys(teams), listedIn: 'teams' }
    case 'closure code':
      return {
        values: [...CLOSURE_CODES, ...vocabulary.resolution_code],
        listedIn: 'vocabulary.resolution_code',
      }
    case 'component':
    case 'tier':
    case 'segment':
    case 'revenue_band': {
      const values = vocabulary[field]
      return values.length > 0 ? { values, listedIn: `vocabulary.${field}` } : null
    }
    case 'severity':
      return { values: SEVERITY, listedIn: null }
    case 'impact':
      return { values: IMPACT, listedIn: null }
    case 'business_impact':
      return { values: LEVEL, listedIn: null }
    default:
      return null
  }
}
