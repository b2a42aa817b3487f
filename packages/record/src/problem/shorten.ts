/** The text, or its beginning and `…`, in at most `limit` code points. */
export function shorten(text: string, limit: number): string {
  // Cut first: the text may be as long as a file.
  const beginning = [...text.slice(0, 2 * limit + 2)]
  return beginning.length > limit ? `${beginning.slice(0, limit - 1).join('')}…` : text
}
