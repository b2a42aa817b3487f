import { omitUndefined, type Triage } from '@triagebook/record'
import { foldCase } from '../ticket/fold-case.ts'

export type Tags = NonNullable<Triage['tags']>

/** What is known of a ticket's tags when they are settled. */
interface TagFacts {
  /** As the desk has them. */
  readonly onDesk: readonly string[]
  /** What an earlier run has settled. */
  readonly before: Tags
  readonly wanted: { readonly add: readonly string[]; readonly remove: readonly string[] }
}

/**
 * Which tags are to be added on the desk and which to be removed. A tag is the rules' own where an earlier run asked for
 * it, and a person's where it was on the desk before any rule wanted it: that one is neither added nor ever removed.
 */
export function settleTags({ onDesk, before, wanted }: TagFacts): Tags | undefined {
  const own = folded([...(before.add ?? []), ...(before.remove ?? [])])
  const there = folded(onDesk)
  const unwanted = folded(wanted.remove)
  const stays = (tag: string) => !unwanted.has(foldCase(tag))
  const add = distinct(wanted.add.filter(stays)).filter(
    (tag) => own.has(foldCase(tag)) || !there.has(foldCase(tag)),
  )
  const kept = folded(add)
  const remove = distinct(onDesk).filter((tag) => own.has(foldCase(tag)) && !kept.has(foldCase(tag)))
  if (add.length === 0 && remove.length === 0) return undefined
  return omitUndefined<Tags>({
    add: add.length > 0 ? add : undefined,
    remove: remove.length > 0 ? remove : undefined,
  })
}

function folded(tags: readonly string[]): ReadonlySet<string> {
  return new Set(tags.map(foldCase))
}

/** Sorted; of two spellings in upper and lower case the first. */
function distinct(tags: readonly string[]): readonly string[] {
  const sorted = tags.toSorted()
  return [...new Map(sorted.toReversed().map((tag) => [foldCase(tag), tag])).values()].sort()
}
