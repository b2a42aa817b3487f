import type { FileChange } from '@triagebook/book'
import { recordId } from '@triagebook/record'
import type { IncomingTicket } from '@triagebook/sources'
import { type Room, roomWith } from '../stage/room.ts'
import { cursorPath } from './cursor-path.ts'
import { planIncoming, planPage } from './plan.ts'
import type { ImportRun, PageContext } from './run.ts'

/** A ticket that changes its record, and so needs a place. */
interface Candidate {
  readonly nativeId: string
  readonly createdAt: string
  readonly change: FileChange
}

interface Settled {
  readonly admitted: Candidate[]
  readonly refused: readonly Candidate[]
}

/**
 * The native ids of the tickets that have no place in a room: the oldest by their creation come in first, of equally old ones
 * the first of the export. Reads all pages, but plans and holds only tickets that may be among the oldest.
 */
export async function ticketsWithoutRoom(
  run: PageContext & Pick<ImportRun, 'pages'>,
  room: Room,
): Promise<ReadonlySet<string>> {
  const waiting = new Set<string>()
  const before = withOtherFiles(room, run)
  let candidates: Candidate[] = []
  let closedFrom: string | undefined
  const settle = () => {
    const { admitted, refused } = settled(candidates, before, room.taken.size === 0)
    candidates = admitted
    for (const { nativeId, createdAt } of refused) {
      waiting.add(nativeId)
      if (closedFrom === undefined || createdAt < closedFrom) closedFrom = createdAt
    }
  }
  for await (const page of run.pages()) {
    // The import itself reports it.
    if (!page.ok) break
    for (const incoming of page.value.tickets) {
      if (incoming.kind === 'refused') continue
      if (isTooNew(incoming.ticket, closedFrom, run)) {
        waiting.add(incoming.ticket.nativeId)
        continue
      }
      const plan = planIncoming(incoming, run)
      if (!('change' in plan)) continue
      const { nativeId, createdAt } = incoming.ticket
      candidates.push({ nativeId, createdAt, change: plan.change })
      if (candidates.length >= 2 * room.files) settle()
    }
  }
  settle()
  return waiting
}

/** A ticket that the book does not have, created when another one found no room, or later. */
function isTooNew(
  { nativeId, createdAt }: IncomingTicket,
  closedFrom: string | undefined,
  { connection, existing }: PageContext,
): boolean {
  if (closedFrom === undefined || createdAt < closedFrom) return false
  return existing(recordId(connection.name, nativeId), createdAt).kind === 'none'
}

/** The cursor and the settings have their place before any ticket. */
function withOtherFiles(room: Room, run: PageContext): Room {
  const path = cursorPath(run.connection.name)
  const cursor = room.taken.has(path) ? [] : [{ path, content: '' }]
  const { changes } = planPage({ tickets: [], cursor: null, asOf: null }, run)
  return roomWith(room, [...cursor, ...changes]) ?? room
}

/**
 * After the first that has no place only those come in whose file has one already. In an empty room there is always a place for
 * one, however large it is.
 */
function settled(candidates: readonly Candidate[], before: Room, isEmpty: boolean): Settled {
  const admitted: Candidate[] = []
  const refused: Candidate[] = []
  let room = before
  let isFull = false
  for (const candidate of candidates.toSorted(oldestFirst)) {
    const { change } = candidate
    const next: Room | null = isFull && !room.taken.has(change.path) ? null : roomWith(room, [change])
    const isAlone = isEmpty && admitted.length + refused.length === 0
    if (next !== null || isAlone) admitted.push(candidate)
    else refused.push(candidate)
    isFull ||= next === null
    room = next ?? room
  }
  return { admitted, refused }
}

function oldestFirst(a: Candidate, b: Candidate): number {
  return a.createdAt === b.createdAt ? 0 : a.createdAt < b.createdAt ? -1 : 1
}
