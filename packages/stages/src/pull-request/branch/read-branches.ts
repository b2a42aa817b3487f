import type { Branches, Pull, Pulls } from '@triagebook/forge'
import { branchName } from './purpose.ts'

/** A branch of the purpose as the forge shows it. */
export interface ForgeBranch {
  readonly branch: string
  readonly head: string | undefined
  readonly pulls: readonly Pull[]
}

/** The purpose's branches, up to the first name that no branch and no pull request ever had. */
export async function readBranches(
  stage: string,
  { branches, pulls }: { readonly branches: Pick<Branches, 'head'>; readonly pulls: Pick<Pulls, 'list'> },
): Promise<readonly ForgeBranch[]> {
  const found = []
  for (let index = 0; ; index++) {
    const branch = branchName(stage, index)
    const known = {
      branch,
      head: await branches.head(branch),
      pulls: await pulls.list({ state: 'all', head: branch }),
    }
    found.push(known)
    if (known.head === undefined && known.pulls.length === 0) return found
  }
}
