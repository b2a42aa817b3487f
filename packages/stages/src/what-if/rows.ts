import { humanize } from '@triagebook/record'
import type { Moves } from '@triagebook/rules/moves'
import { valueWords } from './value-words.ts'

export const LOST_HEAD: readonly string[] = ['Field', 'Value', 'Rule', 'Tickets']
export const COUNT_HEAD: readonly string[] = ['Field', 'Before', 'After', 'Tickets']

const MOST_NAMED = 20

/** A row for each rule whose tickets have no value any more; so many of them are named. */
export function lostRows({ lost }: Moves, most = MOST_NAMED): readonly (readonly string[])[] {
  return lost.map(({ field, value, rule, count, ids }) => {
    const named = ids.slice(0, most)
    const more = count > named.length ? [`${count - named.length} more`] : []
    const tickets = named.length === 0 ? '' : `: ${[...named, ...more].join(', ')}`
    return [humanize(field), valueWords(value), rule, `${count}${tickets}`]
  })
}

/** A row for each way in which a field moves. */
export function countRows({ counts }: Moves): readonly (readonly string[])[] {
  return counts.map(({ field, from, to, count }) => [
    humanize(field),
    valueWords(from),
    valueWords(to),
    String(count),
  ])
}
