import { type Problem, suggestion } from '@triagebook/record'
import type { MappedTriageField } from '@triagebook/sources'
import { allowedValues, type ValueSettings } from './allowed-values.ts'
import type { CustomerField } from './customer-fields.ts'

/** A ticket's value for a field, as the record would have it. */
interface GivenValue {
  readonly field: MappedTriageField | CustomerField
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
  const hint = `${change}${list}.`
  return {
    code: 'import/outside-vocabulary',
    severity: 'warning',
    message: `Ticket ${nativeId} has the ${field} “${value}”, which is not an allowed value; it was left out.`,
    hint: allowed === null ? hint : `${suggestion(value, allowed.values)} ${hint}`,
  }
}
