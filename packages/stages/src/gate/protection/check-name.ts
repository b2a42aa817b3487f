import { OWN_CHECK } from '@triagebook/approval'

/**
 * Each branch but the default one has a check of its own: under one name for all, a branch with weaker rules could release
 * a commit for another.
 */
export function checkNameOf(branch: string, defaultBranch: string): string {
  return branch === defaultBranch ? OWN_CHECK : `${OWN_CHECK}: ${branch}`
}
