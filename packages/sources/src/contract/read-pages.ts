import { ok, type Result } from '@triagebook/record/problem'
import { expect } from 'vitest'
import type { Incoming, IncomingTicket } from '../kit/incoming-ticket.ts'
import type { PageSupplier, RawPage, Source, TicketPage } from '../kit/source.ts'
import { collect } from './collect.ts'

export const PLACE = { path: 'export.json', line: 1, col: 1 }

/** Reads these pages as a desk's API gives them: all, or those after `cursor-<number>`. */
export async function readPages(
  source: Source,
  pages: readonly unknown[],
  cursor: string | null = null,
): Promise<readonly TicketPage[]> {
  const start = cursor === null ? 0 : Number(cursor.replace('cursor-', ''))
  const supplier: PageSupplier = async function* (after): AsyncGenerator<Result<RawPage>> {
    expect(after).toBe(cursor)
    for (const json of pages.slice(start)) yield ok({ json: structuredClone(json), at: PLACE })
  }
  return readSupplied(source, supplier, cursor)
}

/** Reads what a supplier gives; throws if the run ends with an error. */
export async function readSupplied(
  source: Source,
  supplier: PageSupplier,
  cursor: string | null = null,
): Promise<readonly TicketPage[]> {
  return (await collect(source.read(supplier, cursor))).map(pageIn)
}

export function pageIn(result: Result<TicketPage>): TicketPage {
  if (!result.ok) throw new Error(result.problems[0].message)
  return result.value
}

export function ticketsIn(pages: readonly TicketPage[]): readonly IncomingTicket[] {
  return pages.flatMap(({ tickets }) =>
    tickets.flatMap((incoming) => (incoming.kind === 'ticket' ? [incoming.ticket] : [])),
  )
}

export function idsIn(pages: readonly TicketPage[]): readonly string[] {
  return ticketsIn(pages).map(({ nativeId }) => nativeId)
}

export function refusalsIn(
  pages: readonly TicketPage[],
): readonly Extract<Incoming, { readonly kind: 'refused' }>[] {
  return pages.flatMap(({ tickets }) =>
    tickets.flatMap((incoming) => (incoming.kind === 'refused' ? [incoming] : [])),
  )
}
