import { idOf } from '../book/id-of.ts'

/** The native id of the day's next ticket without a desk, `20260326-3`: one more than the highest that the book has. */
export function nextNumber(day: string, paths: readonly string[]): string {
  const today = day.replaceAll('-', '')
  const numbers = paths
    .map((path) => new RegExp(`^manual-${today}-(\\d+)$`).exec(idOf(path))?.[1])
    .flatMap((found) => (found === undefined ? [] : Number(found)))
  return `${today}-${Math.max(0, ...numbers) + 1}`
}
