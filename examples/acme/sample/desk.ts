import type { Act } from './act.ts'
import type { Case } from './case.ts'
import { plannedCases } from './cases.ts'
import { DAY, EXPORTED, FIRST_MONDAY, HOUR, WEEK } from './clock.ts'
import { isEscalated } from './is-escalated.ts'
import { liveThrough } from './life.ts'
import { DAMAGES } from './malformed.ts'
import { type Told, withDuplicate } from './merged.ts'
import { hashOf } from './random.ts'
import { scrubbed } from './scrubbed.ts'
import { type ZendeskTicket, zendeskTicket } from './zendesk-ticket.ts'

const DUPLICATES = 8
const DELETED_UNSEEN = 4
const DELETED_LATER = 2

/** The whole sample: what the desk exports, in the order of the cursor, and what people did in the book. */
export interface Desk {
  readonly tickets: readonly object[]
  readonly acts: readonly Act[]
}

export function sampleDesk(): Desk {
  const told = plannedCases().map((it): Told => ({ it, moments: liveThrough(it) }))
  const ids = idsOf(told)
  const merged = mergeDuplicates(told, ids)
  const gone = told.filter(isForgotten).slice(0, DELETED_LATER)
  const whole = merged.map(({ it, moments }) => zendeskTicket(it, moments))
  const odd = [...gone.map(forgotten), ...unseen(told, ids), ...damaged(told, ids)]
  const left = new Set(gone.map(({ it }) => it.id))
  return {
    tickets: [...whole, ...odd].toSorted((a, b) => stamp(a) - stamp(b)),
    acts: told
      .filter(({ it }) => !left.has(it.id))
      .flatMap(actsOf)
      .toSorted((a, b) => a.at - b.at || (a.ticket < b.ticket ? -1 : 1)),
  }
}

/** The last time at which something happened, by which the desk orders its export. */
function stamp(ticket: object): number {
  return 'generated_timestamp' in ticket ? Number(ticket.generated_timestamp) : 0
}

function actsOf({ moments }: Told): readonly Act[] {
  return moments.flatMap((moment) => (moment.what === 'act' ? moment.act : []))
}

function mergeDuplicates(told: readonly Told[], ids: Ids): readonly Told[] {
  const impatient = new Set(byName(told.filter(isWaiting)).slice(0, DUPLICATES))
  return told.flatMap((ticket) =>
    impatient.has(ticket) ? withDuplicate(ticket, ids.free(ticket.it.at + DAY)) : ticket,
  )
}

/** Its customer waits for at least two days: long enough to write again. */
function isWaiting({ it, moments }: Told): boolean {
  const solved = moments.find((moment) => moment.what === 'status' && moment.to === 'solved')
  return (
    isEscalated(it) &&
    it.story.kind === 'bug' &&
    !isHostile(it) &&
    it.at + DAY < EXPORTED &&
    (solved === undefined || solved.at > it.at + 2 * DAY)
  )
}

/** Long solved and in nobody's hands: a customer may well ask to have it deleted. */
function isForgotten({ it, moments }: Told): boolean {
  return (
    it.at < FIRST_MONDAY + 8 * WEEK &&
    it.story.kind === 'question' &&
    !isHostile(it) &&
    moments.every(({ what }) => what !== 'act')
  )
}

function forgotten({ it, moments }: Told): ZendeskTicket {
  return scrubbed(zendeskTicket(it, moments), it.at + 16 * WEEK)
}

function unseen(told: readonly Told[], ids: Ids): readonly ZendeskTicket[] {
  return models(told)
    .slice(0, DELETED_UNSEEN)
    .map(({ it }) => scrubbed(zendeskTicket(copyOf(it, ids), []), it.at + 3 * WEEK))
}

function damaged(told: readonly Told[], ids: Ids): readonly object[] {
  return models(told)
    .slice(-DAMAGES.length)
    .flatMap(({ it, moments }, place) => DAMAGES[place]?.(zendeskTicket(copyOf(it, ids), moments)) ?? [])
}

/** Ordinary tickets from which the odd ones are made. */
function models(told: readonly Told[]): readonly Told[] {
  return byName(
    told.filter(({ it }) => it.story.kind === 'question' && !isHostile(it) && it.at < EXPORTED - 5 * WEEK),
  )
}

function copyOf(it: Case, ids: Ids): Case {
  const at = it.at + 2 * HOUR
  return { ...it, id: ids.free(at), at }
}

function isHostile({ story }: Case): boolean {
  return story.key.startsWith('h-')
}

/** In an order that has nothing to do with time. */
function byName(told: readonly Told[]): readonly Told[] {
  return told.toSorted((a, b) => hashOf(a.it.title) - hashOf(b.it.title))
}

interface Ids {
  /** The next number that no ticket has, after those that were made before that time. */
  free(at: number): number
}

function idsOf(told: readonly Told[]): Ids {
  const taken = new Set(told.map(({ it }) => it.id))
  return {
    free(at) {
      let id = 1 + (told.findLast(({ it }) => it.at <= at)?.it.id ?? 0)
      while (taken.has(id)) id++
      taken.add(id)
      return id
    },
  }
}
