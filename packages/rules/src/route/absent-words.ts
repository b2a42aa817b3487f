/** `abel is absent`, `abel, britt and chidi are absent`. */
export function absentWords(logins: readonly string[]): string {
  const [last, ...before] = logins.toReversed()
  return before.length === 0
    ? `${last} is absent`
    : `${before.toReversed().join(', ')} and ${last} are absent`
}
