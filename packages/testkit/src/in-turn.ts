/** Each night (`.github/workflows/properties.yml`) every case is tried; otherwise a fixed sample of them. */
export const TRIES_ALL = process.env.TRIAGEBOOK_PROPERTY_RUNS !== undefined

/** Pairs of rows and columns: all of them each night; otherwise the lists in turn, so that each row and each column occurs. */
export function inTurn<Row, Column>(
  rows: readonly Row[],
  columns: readonly Column[],
  all = TRIES_ALL,
): readonly (readonly [Row, Column])[] {
  if (all) return rows.flatMap((row) => columns.map((column) => [row, column] as const))
  const isTurn = (row: number, column: number) =>
    rows.length < columns.length ? column % rows.length === row : row % columns.length === column
  return rows.flatMap((row, nth) =>
    columns.flatMap((column, mth) => (isTurn(nth, mth) ? [[row, column] as const] : [])),
  )
}
