import type { RecordContent } from '@triagebook/record'
import { sectionsOf } from '@triagebook/record/sections'

const ID = /[a-z0-9]+(?:-[a-z0-9]+)+/g

/** What a person has put a ticket in relation to. */
export interface Links {
  /** What its notes name, ids of tickets among it. */
  readonly named: ReadonlySet<string>
  /** Issues and pull requests of engineering. */
  readonly engineering: readonly string[]
}

export function linksOf({ record: { engineering = {} }, body }: RecordContent): Links {
  return {
    named: new Set(notesIn(body).match(ID)),
    engineering: [...(engineering.issues ?? []), ...(engineering.pull_requests ?? [])],
  }
}

/** Most tickets have none, and finding the sections of a body takes time. */
function notesIn(body: string): string {
  if (!body.includes('Notes')) return ''
  return sectionsOf(body).find(({ title }) => title === 'Notes')?.content ?? ''
}

/** Whether people know that two tickets belong together, or have said that they do not. */
export function areLinked(a: Links & { readonly id: string }, b: Links & { readonly id: string }): boolean {
  return a.named.has(b.id) || b.named.has(a.id) || a.engineering.some((one) => b.engineering.includes(one))
}
