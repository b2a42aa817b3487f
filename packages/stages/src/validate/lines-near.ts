/** A secret and the words that tell what it is stand on one line or on two; a table may put lines between them. */
const AROUND = 3

/** A key in a file's form goes over as many lines as it has. */
const LONG = /-----BEGIN/

/**
 * The text with its lines left empty that are far from all of these (from 1), so that nobody searches them: nothing
 * that touches one of these begins or ends there. Lines and columns stay what they are.
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
