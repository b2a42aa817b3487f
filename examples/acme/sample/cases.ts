import type { Case } from './case.ts'
import { SUPPORT } from './cast.ts'
import { DAY, EXPORTED, FIRST_MONDAY, HOUR, secondsOf, WEEK, WEEKS } from './clock.ts'
import { ORGANIZATIONS, type Organization } from './customers.ts'
import { filler } from './fill.ts'
import { hashOf, type Random, randomFor } from './random.ts'
import { STORIES } from './stories/index.ts'
import type { Story } from './story.ts'

const FIRST_ID = 1001
/** In the last week about twice as many tickets arrive as in the first. */
const GROWTH = 1
/** How much a customer of each tier writes, against the others. */
const LOUDNESS = { enterprise: 6, business: 4, pro: 2, free: 1 } as const
/** Monday to Sunday, as shares of a hundred tickets. */
const WEEKDAYS = [24, 21, 19, 17, 14, 3, 2]

interface Arrival {
  readonly story: Story
  readonly title: string
  readonly name: string
  readonly at: number
}

/** Every ticket that is told as a story, in the order of their creation, which is that of their ids. */
export function plannedCases(): readonly Case[] {
  const arrivals = arrivalsOf(STORIES).toSorted((a, b) => a.at - b.at)
  let id = FIRST_ID
  return arrivals.map((arrival) => {
    const random = randomFor(`ticket ${arrival.name}`)
    id += random.between(1, 5) // numbers between belong to other brands of the same desk
    return caseOf(arrival, id, random)
  })
}

function caseOf({ story, title, at }: Arrival, id: number, random: Random): Case {
  const organization = pickCustomer(story.language ?? 'en', random)
  const fill = filler(at, organization, random)
  return {
    id,
    story,
    title: fill(title),
    at,
    organization,
    requester: random.pick(organization.people),
    agent: random.pick(SUPPORT[story.language ?? 'en']),
    fill,
    random,
  }
}

function arrivalsOf(stories: readonly Story[]): readonly Arrival[] {
  const all = stories.flatMap((story) =>
    story.titles.map((title, place) => ({ story, title, name: `${story.key} ${place}` })),
  )
  const spread = all
    .filter(({ story }) => story.burst === undefined)
    .toSorted((a, b) => hashOf(a.name) - hashOf(b.name))
  return [
    ...spread.map((ticket, rank) => ({ ...ticket, at: arrival((rank + 0.5) / spread.length, ticket.name) })),
    ...all.flatMap((ticket) =>
      ticket.story.burst === undefined ? [] : { ...ticket, at: inBurst(ticket.story.burst, ticket.name) },
    ),
  ]
}

/** The share of all tickets that came earlier gives the week; more come in later weeks, fewer at night and at weekends. */
function arrival(earlier: number, name: string): number {
  const random = randomFor(`arrival ${name}`)
  const about = WEEKS * inverseOfGrowth(earlier) + random.next() - 0.5
  const week = Math.min(WEEKS - 1, Math.max(0, Math.floor(about)))
  const at = FIRST_MONDAY + week * WEEK + weekday(random) * DAY + timeOfDay(random)
  return at < EXPORTED - HOUR ? at : at - 3 * DAY
}

/** Where x + GROWTH / 2 x² reaches the share. */
function inverseOfGrowth(share: number): number {
  const total = 1 + GROWTH / 2
  return (Math.sqrt(1 + 2 * GROWTH * share * total) - 1) / GROWTH
}

/** A burst is loudest on its first day. */
function inBurst(first: string, name: string): number {
  const random = randomFor(`burst ${name}`)
  const later = random.chance(0.6) ? 0 : random.between(1, 3)
  const onFirst = secondsOf(`${first}T06:00:00Z`) + Math.floor(random.next() ** 2 * 10 * HOUR)
  return onFirst + later * DAY < EXPORTED - HOUR ? onFirst + later * DAY : onFirst
}

function weekday(random: Random): number {
  return random.weighted([0, 1, 2, 3, 4, 5, 6], (place) => WEEKDAYS[place] ?? 0)
}

function timeOfDay(random: Random): number {
  const daylight = random.chance(0.9)
  return Math.floor(daylight ? (6 + (random.next() + random.next()) * 5.5) * HOUR : random.next() * DAY)
}

function pickCustomer(language: 'en' | 'de', random: Random): Organization {
  const [first, ...others] = ORGANIZATIONS.filter((organization) => organization.language === language)
  if (first === undefined) throw new Error(`no customer speaks ${language}`)
  return random.weighted([first, ...others], ({ tier }) => LOUDNESS[tier])
}
