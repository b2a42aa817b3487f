import {
  type Allowance,
  err,
  ok,
  type Problem,
  type Result,
  readRedactFile,
  type SecretKind,
  type Settings,
  type Shaped,
} from '@triagebook/record'
import { compilePattern } from '@triagebook/text/patterns'
import { type Policy, STRICT } from './policy.ts'

export type { Policy } from './policy.ts'

/** What stays, of one kind. */
interface Allowed {
  readonly kind: SecretKind
  readonly holds: (value: string) => boolean
}

/** What a book takes out: its settings, and rules/redact.yml where there is one. A missing file lets nothing stay. */
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
    allows: (kind, found) => allowed.some((one) => one.kind === kind && one.holds(found)),
  })
}

function allowedBy(
  { kind, value, pattern }: Allowance,
  index: number,
  place: Shaped<unknown>['place'],
): Allowed | Problem {
  if (value !== undefined && pattern === undefined) {
    const wanted = folded(value)
    return { kind, holds: (found) => folded(found) === wanted }
  }
  if (pattern === undefined || value !== undefined) {
    return {
      code: 'redact/value-or-pattern',
      severity: 'error',
      message: `This entry has ${pattern === undefined ? 'neither a value nor a pattern' : 'a value and a pattern'}, so it cannot be told what stays.`,
      hint: 'Give it one of the two.',
      at: place(['allow', index]),
    }
  }
  const compiled = compilePattern(pattern)
  if ('error' in compiled) {
    return {
      code: 'redact/bad-pattern',
      severity: 'error',
      message: `The pattern cannot be read: ${compiled.error}`,
      hint: 'Patterns are RE2: no look-ahead, look-behind or back-references.',
      at: place(['allow', index, 'pattern']),
    }
  }
  // Compiled on its own first: a bracket too many must not close ours.
  const whole = compilePattern(String.raw`\A(?:${pattern})\z`)
  return { kind, holds: (found) => !('error' in whole) && whole.test(found) }
}

function folded(words: string): string {
  return words.normalize('NFC').toLowerCase()
}
