/** GitHub refuses an issue of more than 65,536 characters. */
export const LONGEST_AGENDA = 60_000

/**
 * Prints with the highest number of rows a list with which the whole still fits. `longest` is the length of the longest
 * list: with so many rows nothing is left out. Tries few rows first, so that a huge book costs no more than a full page.
 */
export function fit(print: (rows: number) => string, longest: number, limit = LONGEST_AGENDA): string {
  let fitting = { rows: 0, text: print(0) }
  let tooMany = longest + 1
  const attempt = (rows: number) => {
    const text = print(rows)
    if (text.length > limit) tooMany = rows
    else fitting = { rows, text }
  }
  for (let rows = 8; rows < tooMany; rows *= 2) attempt(rows)
  while (tooMany - fitting.rows > 1) attempt(Math.floor((fitting.rows + tooMany) / 2))
  return fitting.text
}
