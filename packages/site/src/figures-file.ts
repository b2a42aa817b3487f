import type { Report } from '@triagebook/metrics'

/** `figures.json`: the contract that other tools read. It holds no tickets and is rounded nowhere. */
export function figuresFile({ version, as_of, period, unreadable, figures, trends }: Report): string {
  return `${JSON.stringify({ version, as_of, period, unreadable, figures, trends }, null, 2)}\n`
}
