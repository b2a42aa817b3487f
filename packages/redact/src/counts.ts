import { SECRET_KIND, type SecretKind } from '@triagebook/record'

/** How many of each kind were found; a missing kind was not found. */
export type Counts = Readonly<Partial<Record<SecretKind, number>>>

export function addCounts(a: Counts, b: Counts): Counts {
  const sum: Partial<Record<SecretKind, number>> = { ...a }
  for (const kind of SECRET_KIND) {
    const count = (a[kind] ?? 0) + (b[kind] ?? 0)
    if (count > 0) sum[kind] = count
  }
  return sum
}
