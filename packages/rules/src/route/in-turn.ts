import { addDays, daysBetween, localDays, showDays } from '@triagebook/calendar'
import { isAbsent, membersOf, type Settings } from '@triagebook/record/formats'
import { absentWords } from './absent-words.ts'
import type { Picker } from './picker.ts'

/** People who take turns. */
export interface Rotation {
  readonly people: readonly string[]
  /** How many days a turn lasts. */
  readonly days: number
  /** The first day of a turn of the first person. */
  readonly from: string
}

/**
 * Whose turn it is on the day on which the ticket came, in the settings' time zone; the next one who is there where that
 * person is absent. By the day of the ticket, so that it does not matter when the rules run.
 */
export function inTurn({ people, days, from }: Rotation, settings: Settings): Picker {
  const dayOf = localDays(settings.time_zone)
  const members = membersOf(settings)
  return ({ record }) => {
    const day = dayOf(new Date(record.triage.escalated_at ?? record.source.created_at))
    const turn = Math.floor(daysBetween(from, day) / days)
    const first = ((turn % people.length) + people.length) % people.length
    const order = [...people.slice(first), ...people.slice(0, first)]
    const next = order.findIndex((login) => !isAbsent(login, day, members))
    const [chosen, absent] = [order[next], order.slice(0, next)]
    if (chosen === undefined) return { login: null, why: `${absentWords(people)} on ${showDays(day, day)}` }
    const start = addDays(from, turn * days)
    const span = `${order[0]}'s ${nameOf(days)} (${showDays(start, addDays(start, days - 1))})`
    const instead = absent.length > 0 ? `; ${absentWords(absent)}, so ${chosen} takes over` : ''
    return { login: chosen, why: `it is ${span}${instead}` }
  }
}

function nameOf(days: number): string {
  return days === 7 ? 'week' : days === 1 ? 'day' : 'turn'
}
