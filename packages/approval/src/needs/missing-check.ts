import type { Check } from '../facts/check.ts'
import type { CheckRequirement } from '../policy/policy.ts'
import type { Missing } from '../verdict/verdict.ts'

type MissingCheck = Extract<Missing, { readonly kind: 'check' }>

/** What a required check still lacks, or nothing. Where several checks have the name, each has to be green. */
export function missingCheck(
  { name, app }: CheckRequirement,
  checks: readonly Check[],
): MissingCheck | undefined {
  const results = checks
    .filter((check) => check.name === name && (app === undefined || check.app === app))
    .map(({ result }) => result)
  if (results.length === 0) return { kind: 'check', name, app, result: 'missing' }
  const bad = worst(results)
  return bad === undefined ? undefined : { kind: 'check', name, app, result: bad }
}

function worst(results: readonly Check['result'][]): Exclude<Check['result'], 'success'> | undefined {
  return (['failure', 'cancelled', 'pending', 'neutral', 'skipped'] as const).find((result) =>
    results.includes(result),
  )
}
