import type { ChangedFile } from '@triagebook/book/branch'
import { type Room, roomWith } from '../stage/room.ts'
import { MOST } from './limits.ts'

/** Files that are committed together. */
export type Part = readonly ChangedFile[]

/**
 * Cuts changes into commits of the size that people can review, in the order in which the stage made them: the oldest
 * tickets first. Settings come first and cursors last, so that a run that is cut off between two commits goes on where it stopped.
 */
export function partsOf(files: Part, order: readonly string[], prefix: string): readonly Part[] {
  const place = new Map(order.map((path, index) => [`${prefix}${path}`, index]))
  const rank = ({ path }: ChangedFile) => {
    if (path === `${prefix}triagebook.yml`) return -1
    if (path.startsWith(`${prefix}.triagebook/`)) return order.length + 1
    return place.get(path) ?? order.length
  }
  const empty: Room = { ...MOST, taken: new Map() }
  const parts: ChangedFile[][] = []
  let room = empty
  for (const file of files.toSorted((a, b) => rank(a) - rank(b))) {
    const next = roomWith(room, [file])
    const part = parts.at(-1)
    if (next !== null && part !== undefined) part.push(file)
    else parts.push([file])
    room =
      next !== null && part !== undefined
        ? next
        : (roomWith(empty, [file]) ?? { ...empty, taken: new Map([[file.path, MOST.bytes]]) })
  }
  return parts
}
