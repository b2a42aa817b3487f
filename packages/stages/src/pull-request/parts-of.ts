import type { ChangedFile } from '@triagebook/book/branch'
import { type Room, roomWith } from '../stage/room.ts'
import type { Most } from './limits.ts'
import type { Said } from './said/said.ts'

/** Files that are committed together. */
export type Part = readonly ChangedFile[]

/**
 * Cuts changes into commits of the size that people can review, the oldest tickets first, by the creation that `said` knows.
 * Settings come first and cursors last, so that a run that is cut off between two commits goes on where it stopped.
 */
export function partsOf(
  files: Part,
  { tickets }: Pick<Said, 'tickets'>,
  { prefix, most }: { readonly prefix: string; readonly most: Most },
): readonly Part[] {
  const createdAt = new Map(tickets.map(({ path, record }) => [path, record.source.created_at]))
  const rank = ({ path }: ChangedFile) => {
    if (path === `${prefix}triagebook.yml`) return '0'
    if (path.startsWith(`${prefix}.triagebook/`)) return '3'
    const created = createdAt.get(path)
    return created === undefined ? '2' : `1 ${created}`
  }
  const empty: Room = { ...most, taken: new Map() }
  const parts: ChangedFile[][] = []
  let room = empty
  for (const file of files.toSorted((a, b) => compare(rank(a), rank(b)))) {
    const next = roomWith(room, [file])
    const part = parts.at(-1)
    if (next !== null && part !== undefined) part.push(file)
    else parts.push([file])
    room =
      next !== null && part !== undefined
        ? next
        : (roomWith(empty, [file]) ?? { ...empty, taken: new Map([[file.path, most.bytes]]) })
  }
  return parts
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
