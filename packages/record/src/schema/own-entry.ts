/** What a table has under a name. Every object has more: `constructor`, for example, which is a valid name of a team. */
export function ownEntry<T>(table: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return table && Object.hasOwn(table, name) ? table[name] : undefined
}
