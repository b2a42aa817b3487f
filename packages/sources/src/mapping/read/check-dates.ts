import { isTimeZone } from '@triagebook/calendar'
import type { MappingFile } from '@triagebook/record'
import { nearest, type Place, type Problem } from '@triagebook/record/problem'
import type { Shaped } from '@triagebook/record/yaml'
import { problem } from '../../problem/mapping/problems.ts'
import { datePattern } from '../date/date-pattern.ts'

/** What is wrong with the keys that say how times are written. */
export function checkDates({ value, place }: Shaped<MappingFile>): readonly Problem[] {
  const { dates = [], time_zone, clock_set_back } = value
  const patterns = dates.map((text) => ({ text, pattern: datePattern(text) }))
  const needsZone = patterns.some(({ pattern }) => pattern !== null && !pattern.hasZone)
  return [
    ...patterns.flatMap(({ text, pattern }, index) =>
      pattern === null ? [badPattern(text, place(['dates', index]))] : [],
    ),
    ...(needsZone && time_zone === undefined ? [problem('mapping/missing#zone', {}, place(['dates']))] : []),
    ...(time_zone === undefined || isTimeZone(time_zone)
      ? []
      : [unknownZone(time_zone, place(['time_zone']))]),
    ...(clock_set_back === undefined || needsZone
      ? []
      : [problem('mapping/out-of-place#clock', {}, place(['clock_set_back']))]),
  ]
}

function badPattern(pattern: string, at: Place): Problem {
  return /[YD]/.test(pattern)
    ? problem('mapping/bad-date-pattern#capitals', { pattern }, at)
    : problem('mapping/bad-date-pattern#other', { pattern }, at)
}

function unknownZone(zone: string, at: Place): Problem {
  const meant = nearest(zone, Intl.supportedValuesOf('timeZone'))
  return meant === null
    ? problem('mapping/unknown-time-zone#other', { zone }, at)
    : problem('mapping/unknown-time-zone#meant', { zone, meant }, at)
}
