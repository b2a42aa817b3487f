import { omitUndefined } from '../schema/omit-undefined.ts'
import type { Triage } from '../schema/types.generated.ts'
import { mergeSet } from './merge-set.ts'
import { partOf, type Sides } from './sides.ts'

type Tags = NonNullable<Triage['tags']>

/** What rules want of the desk's tags, as sets. A tag that one side adds and the other removes is added; the next run settles it. */
export function mergeTags(sides: Sides<Tags | undefined>): Tags | undefined {
  const add = mergeSet(partOf(sides, (tags) => tags?.add))
  const remove = mergeSet(partOf(sides, (tags) => tags?.remove))?.filter((tag) => !add?.includes(tag))
  const merged = omitUndefined<Tags>({ add: sorted(add), remove: sorted(remove) })
  return Object.keys(merged).length > 0 ? merged : undefined
}

function sorted(tags: readonly string[] | undefined): readonly string[] | undefined {
  return tags === undefined || tags.length === 0 ? undefined : tags.toSorted()
}
