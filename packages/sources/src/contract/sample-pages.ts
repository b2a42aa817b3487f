import type { Instant } from '@triagebook/record'
import { ok } from '@triagebook/record/problem'
import type { PageSupplier } from '../kit/source.ts'
import { PLACE } from './read-pages.ts'
import type { SampleDesk } from './sample-desk.ts'

export const SAMPLE = { id: 1, message: 'It crashes', note: 'internal words' }

export function at(second: number): Instant {
  const two = (part: number) => String(part).padStart(2, '0')
  return `2026-03-26T10:${two(Math.floor(second / 60))}:${two(second % 60)}Z`
}

export function sampleTicket(desk: SampleDesk, id: number, second = id): object {
  return desk.ticket({ ...SAMPLE, id, updatedAt: at(second) })
}

/** Pages of tickets with these ids; the first has `cursor-1`. */
export function samplePages(desk: SampleDesk, ...pages: readonly (readonly number[])[]): readonly unknown[] {
  return pages.map((ids, index) =>
    desk.page(
      ids.map((id) => sampleTicket(desk, id)),
      `cursor-${index + 1}`,
    ),
  )
}

/** A desk with endless pages. It knows how many were asked for, and how many somebody still holds. */
export function endlessPages(desk: SampleDesk) {
  const given: WeakRef<object>[] = []
  const pages: PageSupplier = async function* () {
    for (;;) {
      const id = given.length + 1
      const json = desk.page([sampleTicket(desk, id)], `cursor-${id}`)
      given.push(new WeakRef(Object(json)))
      yield ok({ json, at: PLACE })
    }
  }
  return {
    pages,
    asked: () => given.length,
    held: () => given.filter((page) => page.deref() !== undefined).length,
  }
}
