import type { Problem } from '@triagebook/record/problem'
import { problem } from './problems.ts'
import type { RuleFiles } from './rule-files.ts'

const DECIDED_BY = {
  classify: { path: 'rules/classify.yml', what: 'types, components, severities and impacts' },
  matrix: { path: 'rules/priority-matrix.md', what: 'priorities' },
  route: { path: 'rules/route.yml', what: 'teams, owners, lanes and statuses' },
} as const satisfies Readonly<Record<keyof RuleFiles, object>>

/** One warning for each rule file that a book lacks. */
export function missingFiles(files: RuleFiles): readonly Problem[] {
  return (['classify', 'matrix', 'route'] as const)
    .filter((file) => files[file] === undefined)
    .map((file) => problem('rules/missing-file', DECIDED_BY[file]))
}
