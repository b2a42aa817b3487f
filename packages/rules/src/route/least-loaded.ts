import { localDays, showDays } from '@triagebook/calendar'
import { isAbsent, membersOf, type Settings } from '@triagebook/record/formats'
import { loadOf } from '../ticket/loads.ts'
import { absentWords } from './absent-words.ts'
import { pickByHash } from './pick-by-hash.ts'
import type { Picker } from './picker.ts'

/**
 * Whoever has the fewest open tickets of those who are there today; of equals one by the ticket's id. Nobody where the
 * open tickets were not counted, as while a ticket is imported.
 */
export function leastLoaded(people: readonly string[], settings: Settings): Picker {
  const dayOf = localDays(settings.time_zone)
  const members = membersOf(settings)
  return ({ record, now, loads }) => {
    if (loads === undefined) return { login: null, why: 'the open tickets of each person are counted later' }
    const today = dayOf(now)
    const there = people.filter((login) => !isAbsent(login, today, members))
    if (there.length === 0) return { login: null, why: `${absentWords(people)} on ${showDays(today, today)}` }
    const fewest = Math.min(...there.map((login) => loadOf(loads, login)))
    const equal = there.filter((login) => loadOf(loads, login) === fewest)
    const login = pickByHash(record.id, equal)
    const absent = people.filter((one) => !there.includes(one))
    const others = absent.length > 0 ? `; ${absentWords(absent)}` : ''
    return { login, why: `${reason({ login, equal, people, fewest })}${others}` }
  }
}

interface Found {
  readonly login: string
  /** All who have as few. */
  readonly equal: readonly string[]
  readonly people: readonly string[]
  readonly fewest: number
}

function reason({ login, equal, people, fewest }: Found): string {
  return equal.length === 1
    ? `${login} has the fewest open tickets (${fewest}) of ${people.join(', ')}`
    : `${equal.join(', ')} have the fewest open tickets (${fewest}); ${login} by the ticket's id`
}
