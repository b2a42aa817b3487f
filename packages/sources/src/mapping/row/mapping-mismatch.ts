import { err, type Problem, type Result } from '@triagebook/record'
import type { Incoming } from '../../kit/source.ts'
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
  for (const problem of refused) if (!reasons.has(problem.code)) reasons.set(problem.code, problem)
  const file = first.at?.path ?? 'The file'
  return err(
    {
      code: 'source/nothing-readable',
      severity: 'error',
      message: `${refused.length === 1 ? `The first row of ${file} cannot` : `Of ${file} none of the first ${refused.length} rows can`} be read with ${path}, so nothing was brought in.`,
      hint: 'Below is the first row of each reason. Check that the mapping was written for this file.',
    },
    ...[...reasons.values()].slice(0, MOST_REASONS),
  )
}
