/** The object without its undefined keys: in a file, an undefined field and a missing one are the same. */
export function omitUndefined<T extends object>(value: { readonly [K in keyof T]: T[K] | undefined }): T {
  const kept: Partial<T> = {}
  for (const key in value) if (value[key] !== undefined) kept[key] = value[key]
  return kept as T
}
