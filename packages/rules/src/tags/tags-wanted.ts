import type { Snapshot } from '../ticket/snapshot.ts'
import type { TagRule } from './tag-rule.ts'

/** A tag that a rule adds or removes, and why it does. */
export interface WantedTag {
  readonly tag: string
  /** The rule's name. */
  readonly by: string
  readonly because: string
}

/** What the rules that hold want of a ticket's tags. */
export interface TagsWanted {
  readonly add: readonly WantedTag[]
  readonly remove: readonly WantedTag[]
}

export function tagsWanted(rules: readonly TagRule[], snapshot: Snapshot): TagsWanted {
  const holding = rules.flatMap((rule) => {
    const { met, because } = rule.holds(snapshot)
    return met ? [{ ...rule, because }] : []
  })
  return {
    add: holding.flatMap(({ name, add, because }) => add.map((tag) => ({ tag, by: name, because }))),
    remove: holding.flatMap(({ name, remove, because }) => remove.map((tag) => ({ tag, by: name, because }))),
  }
}
