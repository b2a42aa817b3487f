import type { Override } from '../verdict/verdict.ts'
import type { ReleaseCommand } from '../voices/release-commands.ts'
import type { ScopedPull } from './scoped-pull.ts'

/**
 * The first override or waiver of a rule that counts. Like an approval it holds for the content that its author saw, else
 * whoever has one could push anything; and nobody releases their own work, so it needs all contributors to be known.
 */
export function releaseOf(
  what: ReleaseCommand['of'],
  allowed: ReadonlySet<string>,
  { rule, commands, contributors, lossOf }: ScopedPull,
): Override | undefined {
  if (contributors.unknown.length > 0) return undefined
  const command = commands.find(({ of, rule: name, comment: { author, commit } }) => {
    const login = author.login.toLowerCase()
    return (
      of === what &&
      name === rule.name.toLowerCase() &&
      allowed.has(login) &&
      !author.isBot &&
      !contributors.all.has(login) &&
      lossOf({ by: 'comment', commit }) === undefined
    )
  })
  if (command === undefined) return undefined
  const { reason, comment } = command
  return { of: what, login: comment.author.login, reason, at: comment.at }
}
