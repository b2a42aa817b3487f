import { err, type Problem, type Result } from '@triagebook/record'
import type { Incoming } from '../../kit/source.ts'
import { problem } from '../../problem/problem.ts'
import type { Mapping } from '../read/mapping.ts'

/** How many different reasons are shown; the first row of each tells enough. */
const MOST_REASONS = 5

/**
 * Where none of the first rows can be read the mapping belongs to another file: then it is better to say so once than
 * of every row. Null where one can, or there is none.
 */
export function mappingMismatch(
  tickets: readonly Incoming[],
  { path }: Mapping,
): Extract<Result<never>, { readonly ok: false }> | null {
  const refused = tickets.flatMap((incoming) => (incoming.kind === 'refused' ? [incoming.problem] : []))
  const [first] = refused
  if (first === undefined || refused.length < tickets.length) return null
  const reasons = new Map<string, Problem>()
  for (const one of refused) if (!reasons.has(one.code)) reasons.set(one.code, one)
  const file = first.at?.path ?? 'The file'
  return err(
    refused.length === 1
      ? problem('source/nothing-readable#one', { path: file, mapping: path })
      : problem('source/nothing-readable#several', { path: file, mapping: path, count: refused.length }),
    ...[...reasons.values()].slice(0, MOST_REASONS),
  )
}
