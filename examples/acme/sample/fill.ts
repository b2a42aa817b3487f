import { FIRST_MONDAY, WEEK } from './clock.ts'
import type { Organization } from './customers.ts'
import type { Random } from './random.ts'

const BROWSERS = ['Chrome 141', 'Firefox 143', 'Safari 26', 'Edge 141'] as const
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const WOCHENTAGE = ['Sonntag', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag']
const SOME_PEOPLE = [3, 8, 12, 15, 20, 40, 60, 150] as const
const COUNTS = [14, 37, 80, 120, 240, 310] as const

/** Fills the words in braces of a ticket's texts; the same ticket always has the same browser, version and numbers. */
export function filler(at: number, organization: Organization, random: Random): (text: string) => string {
  const weekdays = organization.language === 'de' ? WOCHENTAGE : WEEKDAYS
  const words: Readonly<Record<string, string>> = {
    browser: random.pick(BROWSERS),
    version: versionAt(at, random),
    people: String(random.pick(SOME_PEOPLE)),
    count: String(random.pick(COUNTS)),
    weekday: weekdays[new Date(at * 1000).getUTCDay()] ?? '',
    org: organization.name,
  }
  return (text) => text.replace(/\{([a-z]+)\}/g, (braces, word: string) => words[word] ?? braces)
}

/** A release a fortnight. */
function versionAt(at: number, random: Random): string {
  return `8.${10 + Math.floor((at - FIRST_MONDAY) / WEEK / 2)}.${random.between(0, 3)}`
}
