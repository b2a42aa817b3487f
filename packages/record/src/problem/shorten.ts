/** The text, or its beginning and a `…` where it has more than `limit` code points; the `…` counts. Splits none. */
export function shorten(text: string, limit: number): string {
  // No more is looked at than can be shown: the text may be as long as a file.
  const beginning = [...text.slice(0, 2 * limit + 2)]
  return beginning.length > limit ? `${beginning.slice(0, limit - 1).join('')}…` : text
}
