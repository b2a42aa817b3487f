import { pickByHash } from './pick-by-hash.ts'
import type { Picker } from './picker.ts'

/** Spreads tickets evenly, whatever else is known of the people. */
export function byHash(people: readonly string[]): Picker {
  const why =
    people.length === 1
      ? `${people[0]} is the only one in the list`
      : `one of ${people.join(', ')}, by the ticket's id`
  return ({ record }) => ({ login: pickByHash(record.id, people), why })
}
