/** Something that somebody owns; null: nobody. */
interface Owned {
  readonly owner: string | null
}

/** The things by owner, by name, those of nobody last. */
export function groupByOwner<T extends Owned>(
  things: readonly T[],
): readonly (readonly [owner: string | null, things: readonly T[]])[] {
  return [...Map.groupBy(things, ({ owner }) => owner)].toSorted(([a], [b]) => {
    if (a === null || b === null) return a === null ? 1 : -1
    return a < b ? -1 : 1
  })
}
