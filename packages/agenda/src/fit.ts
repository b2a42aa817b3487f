/** GitHub refuses an issue of more than 65,536 characters. */
export const LONGEST_AGENDA = 60_000

/**
 * Prints with the highest number of rows a list with which the whole still fits. `longest` is the length of the longest
 * list: with so many rows nothing is left out. Tries few rows first, so that a huge book costs no more than a full page.
 */
export function fit(print: (rows: number) => string, longest: number, limit = LONGEST_AGENDA): string {
  let fits = 0
  let tooMany = longest + 1
  for (let rows = 8; rows < tooMany; rows *= 2) {
    if (print(rows).length > limit) tooMany = rows
    else fits = rows
  }
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2)
    if (print(middle).length > limit) tooMany = middle
    else fits = middle
  }
  return print(fits)
}
