/** The first entries by their ids, in code unit order, whatever the order in which they come; memory does not grow with them. */
export interface FirstById<Entry> {
  readonly add: (entry: Entry) => void
  readonly entries: () => readonly Entry[]
}

/** Entries with the same id keep the order in which they came. */
export function firstById<Entry extends { readonly id: string }>(most: number): FirstById<Entry> {
  let kept: Entry[] = []
  const cut = () => {
    kept = kept.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)).slice(0, most)
  }
  return {
    add: (entry) => {
      kept.push(entry)
      if (kept.length >= 2 * most + 100) cut()
    },
    entries: () => {
      cut()
      return kept
    },
  }
}
