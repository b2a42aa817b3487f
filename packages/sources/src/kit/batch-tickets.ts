import { err, ok, type Place, type Problem, type Result } from '@triagebook/record/problem'
import { problem } from '../problem/problem.ts'
import type { Incoming } from './incoming-ticket.ts'
import type { RawPage } from './source.ts'

/** One part of a raw page, translated. */
export type Piece =
  | { readonly kind: 'ticket'; readonly ticket: Incoming }
  | {
      readonly kind: 'page'
      readonly tickets: readonly Incoming[]
      /** Where the next run continues after this page; null if the page does not say. */
      readonly cursor: string | null
      /** Whether the page says that another one follows. */
      readonly hasNext: boolean
    }
  /** Data next to tickets, such as users or comments, and why a part of it was skipped. */
  | { readonly kind: 'sidecar'; readonly skipped: Problem | null }

/** Tickets that are written together, and the cursor after them. */
export interface Batch {
  readonly tickets: readonly Incoming[]
  readonly cursor: string | null
}

interface Reading {
  /** Translates one raw page. */
  readonly read: (raw: RawPage) => Iterable<Piece>
  /** How many tickets that come one by one make a batch. */
  readonly size: number
}

/**
 * Puts tickets into batches: each page is one, and tickets that come one by one are collected.
 *
 * After a raw page that could not be read whole no batch has a cursor: the next run must not continue behind what this
 * run has missed. An export with nothing but sidecar data ends with an error, one whose last page names a next one with
 * a warning.
 */
export async function* batchTickets(
  pages: AsyncIterable<Result<RawPage>>,
  { read, size }: Reading,
): AsyncGenerator<Result<Batch>> {
  let collected: Incoming[] = []
  let isComplete = true
  let end: Ending = { kind: 'empty' }
  const flush = function* (atLeast: number): Generator<Result<Batch>> {
    if (collected.length < atLeast) return
    yield ok({ tickets: collected, cursor: null })
    collected = []
  }
  for await (const raw of pages) {
    if (!raw.ok) {
      yield* flush(1)
      return yield raw
    }
    const { at } = raw.value
    const missed = raw.problems.filter(({ severity }) => severity === 'error')
    const warnings = raw.problems.filter(({ severity }) => severity === 'warning')
    isComplete &&= missed.length === 0
    collected.push(...missed.map(refused))
    yield* flush(size)
    for (const piece of isEmptyList(raw.value.json) ? [] : read(raw.value)) {
      if (piece.kind === 'sidecar') {
        if (piece.skipped !== null) collected.push(refused(piece.skipped))
        if (end.kind === 'empty') end = { kind: 'sidecars', at }
      } else if (piece.kind === 'ticket') {
        collected.push(piece.ticket)
        end = { kind: 'whole' }
      } else {
        yield* flush(1)
        yield ok({ tickets: piece.tickets, cursor: isComplete ? piece.cursor : null })
        end = piece.hasNext ? { kind: 'has-next', at } : { kind: 'whole' }
      }
      yield* flush(size)
    }
    if (warnings.length === 0) continue
    yield ok({ tickets: collected, cursor: null }, warnings)
    collected = []
  }
  yield* flush(1)
  if (end.kind === 'sidecars')
    yield err(problem('source/not-an-export#sidecars', { path: end.at.path }, end.at))
  if (end.kind === 'has-next')
    yield ok({ tickets: [], cursor: null }, [problem('source/more-pages', { path: end.at.path }, end.at)])
}

/** What the pages so far say about the end of the export. */
type Ending =
  | { readonly kind: 'empty' | 'whole' }
  /** Nothing but sidecar data, and where the first of it is. */
  | { readonly kind: 'sidecars'; readonly at: Place }
  /** The last page says that another one follows. */
  | { readonly kind: 'has-next'; readonly at: Place }

/** What comes instead of a page that could not be read at all. */
function isEmptyList(json: unknown): boolean {
  return Array.isArray(json) && json.length === 0
}

function refused(why: Problem): Incoming {
  return { kind: 'refused', nativeId: null, problem: why }
}
