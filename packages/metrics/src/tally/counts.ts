/** How often something occurred, by name or by day. A Map: a name that people chose may be `constructor`. */
export type Counts = Map<string, number>

export function add(counts: Counts, name: string, by = 1): void {
  const before = counts.get(name)
  // Copied once: a word that was cut from a file's text keeps all of that text in memory.
  counts.set(before === undefined ? structuredClone(name) : name, (before ?? 0) + by)
}

export function addAll(counts: Counts, others: Counts): void {
  for (const [name, count] of others) add(counts, name, count)
}
