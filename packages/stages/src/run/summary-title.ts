/** The heading of a summary. */
export function summaryTitle(command: string): string {
  return `${command.slice(0, 1).toUpperCase()}${command.slice(1)}`
}
