const FEW_ROWS = 8

/** So many times as many rows are tried next, at most: the later ones may be much longer than the first. */
const MOST_STEP = 4

/**
 * Prints with the highest number of rows a list with which the whole still fits. `longest` is the length of the longest
 * list: with so many rows nothing is left out. Tries few rows first, so that a huge book costs little more than a full
 * page, and then as many as should fit by the last two prints: printing is what takes the time.
 */
export function fit(print: (rows: number) => string, longest: number, limit: number): string {
  let fitting = { rows: 0, text: print(0) }
  let tooMany = longest + 1
  let last = { rows: 0, length: fitting.text.length }
  for (let rows = Math.min(FEW_ROWS, longest); fitting.rows + 1 < tooMany; ) {
    const text = print(rows)
    if (text.length > limit) tooMany = rows
    else fitting = { rows, text }
    const perRow = Math.max(1, (text.length - last.length) / (rows - last.rows))
    last = { rows, length: text.length }
    const guess = Math.min(rows + Math.floor((limit - text.length) / perRow), rows * MOST_STEP)
    rows = Math.min(Math.max(guess, fitting.rows + 1), tooMany - 1)
  }
  return fitting.text
}
