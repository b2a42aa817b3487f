/** The record files named after one of the ids, readable or not. */
export function filesNamed(
  ids: ReadonlySet<string>,
  paths: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1, path.lastIndexOf('.'))
  const named = paths.filter((path) => ids.has(nameOf(path)))
  return Map.groupBy(named, nameOf)
}
