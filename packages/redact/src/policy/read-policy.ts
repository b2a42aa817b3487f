import type { Allowance, SecretKind } from '@triagebook/record'
import { readRedactFile, type Settings } from '@triagebook/record/formats'
import { err, ok, type Problem, type Result } from '@triagebook/record/problem'
import type { Shaped } from '@triagebook/record/yaml'
import { compilePattern } from '@triagebook/text/patterns'
import { problem } from '../problems.ts'
import { type Policy, STRICT } from './policy.ts'

export type { Policy } from './policy.ts'

/** What may stay, of one kind. */
interface Allowed {
  readonly kind: SecretKind
  readonly allows: (found: string) => boolean
}

/** The policy of a book from its settings and rules/redact.yml; without that file nothing may stay. */
export function readPolicy(
  { privacy }: Pick<Settings, 'privacy'>,
  file: { readonly path: string; readonly content: string } | null,
): Result<Policy> {
  const ip = privacy.redact_ip
  if (file === null) return ok({ ...STRICT, ip })
  const result = readRedactFile(file.path, file.content)
  if (!result.ok) return result
  const { value, place } = result.value
  const allowed: Allowed[] = []
  const problems: Problem[] = []
  for (const [index, allowance] of value.allow.entries()) {
    const one = allowedBy(allowance, index, place)
    if ('code' in one) problems.push(one)
    else allowed.push(one)
  }
  const [first, ...rest] = problems
  if (first) return err(first, ...rest)
  return ok({
    ip,
    allows: (kind, found) => allowed.some((one) => one.kind === kind && one.allows(found)),
  })
}

function allowedBy(
  { kind, value, pattern }: Allowance,
  index: number,
  place: Shaped<unknown>['place'],
): Allowed | Problem {
  if (value !== undefined && pattern === undefined) {
    const allowed = folded(value)
    return { kind, allows: (found) => folded(found) === allowed }
  }
  if (pattern === undefined || value !== undefined) {
    const key = pattern === undefined ? 'redact/value-or-pattern#neither' : 'redact/value-or-pattern#both'
    return problem(key, {}, place(['allow', index]))
  }
  const compiled = compilePattern(pattern)
  if ('error' in compiled) {
    return problem('redact/bad-pattern', { reason: compiled.error }, place(['allow', index, 'pattern']))
  }
  // Only now put in brackets: a bracket too many in the pattern would close them.
  const whole = compilePattern(String.raw`\A(?:${pattern})\z`)
  return { kind, allows: (found) => !('error' in whole) && whole.test(found) }
}

function folded(text: string): string {
  return text.normalize('NFC').toLowerCase()
}
