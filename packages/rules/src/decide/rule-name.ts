/** `rule:bug-words@2026.1` -> `bug-words`; undefined for anybody else. */
export function ruleName(actor: string): string | undefined {
  return /^rule:([^@]+)@/.exec(actor)?.[1]
}
