/** The last of some moments. */
export function latest(times: readonly [Date, ...Date[]]): Date {
  return new Date(Math.max(...times.map((time) => time.getTime())))
}
