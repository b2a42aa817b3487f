import type { PullCondition, PullSize } from '@triagebook/record'
import type { BotActors, BotCondition } from './policy-bot.ts'

/** What its condition is in rules/approvals.yml; undefined where nothing says the same. */
export function whenOfBot(condition: BotCondition): PullCondition | undefined {
  const { has_author_in, has_contributor_in, only_has_contributors_in, author_is_only_contributor } =
    condition
  if (has_author_in) return { author: actorsOf(has_author_in) }
  if (has_contributor_in) return { contributor: actorsOf(has_contributor_in) }
  if (only_has_contributors_in) return { 'only-contributors': actorsOf(only_has_contributors_in) }
  if (author_is_only_contributor !== undefined) return { 'sole-contributor': author_is_only_contributor }

  const { changed_files, no_changed_files, only_changed_files, modified_lines } = condition
  if (changed_files) return { paths: pathsOf(changed_files.paths) }
  if (no_changed_files) return { 'no-paths': pathsOf(no_changed_files.paths) }
  if (only_changed_files) return { 'only-paths': pathsOf(only_changed_files.paths) }
  if (modified_lines) return { size: sizeOf(modified_lines) }

  const { has_labels, title, targets_branch } = condition
  if (has_labels) return { labels: list(has_labels) }
  if (title)
    return { title: { ...patterns('matches', title.matches), ...patterns('not-matches', title.not_matches) } }
  if (targets_branch) return { 'target-branch': [targets_branch.pattern] }

  const { has_valid_signatures_by, has_valid_signatures_by_keys, has_valid_signatures } = condition
  if (has_valid_signatures_by) return { signed: { by: actorsOf(has_valid_signatures_by) } }
  if (has_valid_signatures_by_keys) return { signed: { keys: list(has_valid_signatures_by_keys.key_ids) } }
  if (has_valid_signatures) return { signed: {} }

  const { has_workflow_result, has_status, has_successful_status } = condition
  if (has_workflow_result) return checksOf(has_workflow_result.workflows, has_workflow_result.conclusions)
  if (has_status) return checksOf(has_status.statuses, has_status.conclusions)
  if (has_successful_status) return checksOf(has_successful_status)
  return undefined
}

type Checks = NonNullable<PullCondition['checks']>

function checksOf(
  names: readonly string[],
  result: readonly Checks[number]['result'][number][] = ['success'],
): PullCondition {
  return { checks: list(names.map((check) => ({ check, result: list(result) }))) }
}

function actorsOf({ users = [], teams = [], organizations = [] }: BotActors) {
  return { people: list(users), 'github-team': list([...teams, ...organizations]) }
}

/** `app/.*\.go` is every such file in the folder. */
function pathsOf(regularExpressions: readonly string[]) {
  return list(regularExpressions.map((one) => one.replace('/.*\\.', '/**/*.')))
}

/** `> 100` is 101 at least, `= 100` is 100 at least and at most. */
function sizeOf({ additions, deletions, total }: NonNullable<BotCondition['modified_lines']>): PullSize {
  return {
    ...(additions && { added: boundsOf(additions) }),
    ...(deletions && { removed: boundsOf(deletions) }),
    ...(total && { total: boundsOf(total) }),
  }
}

function boundsOf(comparison: string) {
  const [sign, number] = comparison.split(' ')
  const value = Number(number)
  return sign === '>' ? { 'at-least': value + 1 } : { 'at-least': value, 'at-most': value }
}

function patterns<Key extends string>(key: Key, values: readonly string[]) {
  return values.length === 0 ? {} : { [key]: list(values) }
}

/** The schema's lists have an entry at least. */
function list<Value>([first, ...rest]: readonly Value[]): [Value, ...Value[]] {
  if (first === undefined) throw new Error('The case has an empty list.')
  return [first, ...rest]
}
