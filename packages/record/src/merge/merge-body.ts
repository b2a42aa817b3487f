import { same } from '../edit/same.ts'
import { SECTION_TITLES } from '../sections/sections.ts'
import { bodyOf, type Piece, piecesOf } from './body-sections.ts'
import { type Conflict, type Part, withoutConflict } from './conflict.ts'
import type { Contents } from './sides.ts'
import { greater, partOf, rightSide, type Side, type Sides } from './sides.ts'

const TITLES: readonly string[] = SECTION_TITLES

/** Merges section by section: import writes the Timeline, people write the rest. */
export function mergeBody(contents: Contents, importer: Side | null): Part<string> {
  const bodies = partOf(contents, (side) => side?.body)
  const right = rightSide(bodies)
  if (right) return withoutConflict(contents[right].body)
  const withheld = withheldBody(contents)
  if (withheld) return withheld
  const sides = partOf(bodies, (body) => piecesOf(body ?? ''))
  const conflicts: Conflict[] = []
  const merged = orderOf(sides).flatMap((key): readonly Piece[] => {
    const pieces = partOf(sides, (all) => all.find((piece) => piece.key === key))
    const words = partOf(pieces, (piece) => piece?.text.trimEnd())
    const side = rightSide(words) ?? (key === 'Timeline' ? importer : null)
    const chosen = pieces[side ?? 'ours']
    const section = (pieces.ours ?? pieces.theirs)?.title ?? key
    if (!side) conflicts.push({ path: [], section, ours: {}, theirs: {}, kept: 'ours' })
    return chosen ? [chosen] : []
  })
  return { value: bodyOf(merged), conflicts }
}

/** A ticket that only one side withholds keeps no text; what people wrote on the other side is a conflict. */
function withheldBody({ base, ours, theirs }: Contents): Part<string> | null {
  if ((ours.record.source.withheld === true) === (theirs.record.source.withheld === true)) return null
  const [withheld, open] = ours.record.source.withheld ? [ours, theirs] : [theirs, ours]
  if (base?.record.source.withheld) return null
  const wrote = !same(textByPeople(base?.body ?? ''), textByPeople(open.body))
  const conflict: Conflict = { path: [], ours: {}, theirs: {}, kept: 'withheld' }
  return { value: withheld.body, conflicts: wrote ? [conflict] : [] }
}

function textByPeople(body: string): readonly string[] {
  return piecesOf(body)
    .filter(({ title }) => title !== 'Timeline')
    .map(({ text }) => text.trimEnd())
}

/** The sections of both, in the order of the side that has more of them; each other one follows its neighbour there. */
function orderOf(sides: Sides<readonly Piece[]>): readonly string[] {
  const { base, ours, theirs } = partOf(sides, (pieces) => pieces.map(({ key }) => key))
  const lead = rightSide({ base, ours, theirs }) ?? greater(orderMark(ours), orderMark(theirs))
  const order = [...(lead === 'ours' ? ours : theirs)]
  const other = lead === 'ours' ? theirs : ours
  for (const [place, key] of other.entries()) {
    if (!order.includes(key)) order.splice(placeFor(key, order, other[place - 1]), 0, key)
  }
  return order
}

/** A known section goes where it is printed, any other after the one that it followed. */
function placeFor(key: string, order: readonly string[], before: string | undefined): number {
  const rank = rankOf(key)
  const later = order.findIndex((other) => rankOf(other) > rank)
  if (rank >= 0) return later < 0 ? order.length : later
  return before === undefined ? 0 : order.indexOf(before) + 1
}

/** -1 for a team's own section. */
function rankOf(key: string): number {
  return TITLES.indexOf(key)
}

function orderMark(keys: readonly string[]): string {
  return [String(keys.length).padStart(6, '0'), ...keys].join('\n')
}
