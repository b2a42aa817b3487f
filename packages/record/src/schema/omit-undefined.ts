/** The object without its undefined keys: in a file, an undefined field and a missing one are the same. */
export function omitUndefined<T extends object>(value: { readonly [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, content]) => content !== undefined)) as T
}
