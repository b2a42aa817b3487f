/** Where the book keeps how far the imports of a connection have read. */
export function cursorPath(connection: string): string {
  return `.triagebook/cursors/${connection}.yml`
}
