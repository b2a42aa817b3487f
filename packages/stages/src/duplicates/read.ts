import { findTicket } from '@triagebook/decide'
import { comparedWords, type LikelyDuplicate } from '@triagebook/insight'
import type { RecordFile, TicketRecord } from '@triagebook/record'
import type { Settings } from '@triagebook/record/formats'
import { type Problem, throwIfAny } from '@triagebook/record/problem'
import { ticketNamed, ticketsOf } from '../book/tickets.ts'
import { compareTickets, LEAST_PERCENT, likeEarlierOnes } from '../compare/compare-tickets.ts'
import type { PortsOf } from '../stage/host.ts'
import type { Inputs } from '../stage/input-table.ts'
import { type DUPLICATES, NEW_DAYS } from './about.ts'
import { problem } from './problems.ts'

/** Of pairs that people called duplicates, this finds nearly one in two; one ticket in four gets a proposal. */
const LEAST_PERCENT_OF_NAMED = 30

const DAY = 24 * 60 * 60 * 1000

/** A page or two to read; who wants more names tickets. */
const MOST_SHOWN = 50

/** An earlier ticket, with its record. */
export interface Earlier extends LikelyDuplicate {
  readonly file: RecordFile
}

/** A ticket and the earlier ones that are like it; at least one. */
export interface LikeEarlier {
  readonly file: RecordFile
  readonly earlier: readonly Earlier[]
}

export interface ToShow {
  /** The most alike first. */
  readonly shown: readonly LikeEarlier[]
  /** How many are like an earlier one, shown or not, and how many tickets were compared. */
  readonly found: number
  readonly asked: number
  /** Whether somebody named them. */
  readonly areNamed: boolean
  readonly problems: readonly Problem[]
}

/** Every record is read once, and its words are kept; those that are shown are read again. */
export async function readToShow(
  { ids: words }: Inputs<typeof DUPLICATES.inputs>,
  { book, progress, now }: PortsOf<'book'>,
): Promise<ToShow> {
  const tickets = ticketsOf(book)
  const named = words.map((word) => findTicket(word, tickets))
  throwIfAny(named.flatMap(({ problems }) => problems))
  const asked = new Set(named.flatMap((one) => (one.ok ? one.value : [])))
  const areNamed = asked.size > 0
  const problems: Problem[] = []
  const see = (file: RecordFile) => {
    const { id } = file.record
    if (areNamed && asked.has(id)) problems.push(...notCompared(file, book.settings))
    // A copy: an id that was cut from a file's text keeps all of that text in memory.
    if (!areNamed && isNew(file.record, now)) asked.add(structuredClone(id))
  }
  const duplicates = await compareTickets(book, { problems, progress, see })
  const found = likeEarlierOnes(asked, duplicates, areNamed ? LEAST_PERCENT_OF_NAMED : LEAST_PERCENT)
  const fileOf = (id: string) => ticketNamed(id, tickets)
  return {
    shown: found.slice(0, MOST_SHOWN).map(({ id, earlier }) => ({
      file: fileOf(id),
      earlier: earlier.map((one) => ({ ...one, file: fileOf(one.id) })),
    })),
    found: found.length,
    asked: asked.size,
    areNamed,
    problems,
  }
}

function isNew({ source, triage }: TicketRecord, now: Date): boolean {
  return triage.status !== 'resolved' && Date.parse(source.created_at) >= now.getTime() - NEW_DAYS * DAY
}

function notCompared(file: RecordFile, settings: Settings): readonly Problem[] {
  const words = comparedWords(file, settings)
  return typeof words === 'string'
    ? [problem(`duplicates/not-compared#${words}`, { id: file.record.id })]
    : []
}
