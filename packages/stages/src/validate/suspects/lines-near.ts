/** A secret and the words around it are usually on one or two lines; a table may put lines between them. */
const AROUND = 3

/** A key file may have any number of lines. */
const LONG = /-----BEGIN/

/**
 * The text with every line emptied that is far from the given ones (from 1), so that it is not searched: no secret in a
 * given line reaches that far. Line and column numbers stay the same.
 */
export function linesNear(text: string, lines: ReadonlySet<number>): string {
  if (LONG.test(text)) return text
  const near = new Set<number>()
  for (const line of lines) for (let by = -AROUND; by <= AROUND; by++) near.add(line + by)
  return text
    .split('\n')
    .map((line, index) => (near.has(index + 1) ? line : ''))
    .join('\n')
}
