/** The object without its undefined keys: an absent field and an undefined one are one thing in a file. */
export function omitUndefined<T extends object>(value: { readonly [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, content]) => content !== undefined)) as T
}
