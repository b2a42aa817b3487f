const PREFIX = 'rule:'

/** `rule:bug-words@2026.1` -> `bug-words`; undefined for anybody else. */
export function ruleName(actor: string): string | undefined {
  const version = actor.indexOf('@')
  return actor.startsWith(PREFIX) && version > PREFIX.length ? actor.slice(PREFIX.length, version) : undefined
}
