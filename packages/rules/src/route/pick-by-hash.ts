/**
 * One of the candidates, always the same for the same key (FNV-1a), so that a ticket does not change
 * hands from run to run.
 */
export function pickByHash(key: string, candidates: readonly string[]): string {
  let hash = 0x811c9dc5
  for (const letter of key) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return candidates[(hash >>> 0) % candidates.length] ?? ''
}
