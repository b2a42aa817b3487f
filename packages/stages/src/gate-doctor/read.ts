import type { GitFolder } from '@triagebook/book'
import { fetchCommits, type Remote } from '@triagebook/book/branch'
import { prefixOf } from '@triagebook/book/pull'
import { type Forge, PROBLEMS as OF_FORGE } from '@triagebook/forge'
import { type Problem, problemsOf, TriagebookError } from '@triagebook/record/problem'
import { baseOf } from '../gate/facts/base-of.ts'
import { checkNameOf } from '../gate/protection/check-name.ts'
import type { BranchProtection } from '../gate/protection/protection-problems.ts'
import type { PortsOf } from '../stage/host.ts'

const ofForge = problemsOf(OF_FORGE)

/** A branch, and what stands between a pull request and a merge into it. */
export interface BranchToCheck extends BranchProtection {
  /** What is wrong with the files that the gate reads there. */
  readonly problems: readonly Problem[]
}

export interface ForDoctor {
  readonly branches: readonly BranchToCheck[]
  /** Protected branches that were not looked at. */
  readonly more: number
}

/** Each takes two requests and a fetch; a repository can protect hundreds of release branches. */
const MOST_BRANCHES = 20

/** The default branch, protected or not, and the protected ones. */
export async function readForDoctor(
  _: unknown,
  ports: PortsOf<'book' | 'environment' | 'forge' | 'remote'>,
): Promise<ForDoctor> {
  if (ports.forge === undefined || ports.remote === undefined)
    throw new TriagebookError([ofForge('forge/no-token#terminal', {})])
  const [forge, remote] = [await ports.forge(), ports.remote()]
  const { defaultBranch } = await forge.repository()
  const names = [...new Set([defaultBranch, ...(await forge.branches.protectedNames())])]
  const at = { folder: ports.book.folder, environment: ports.environment }
  const branches: BranchToCheck[] = []
  for (const branch of names.slice(0, MOST_BRANCHES))
    branches.push({
      branch,
      check: checkNameOf(branch, defaultBranch),
      required: await forge.branches.requiredChecks(branch),
      older: await forge.branches.olderProtection(branch),
      problems: placedOn(branch, defaultBranch, await problemsIn({ at, forge, remote, branch })),
    })
  return { branches, more: names.length - branches.length }
}

/** `release:rules/approvals.yml`, as Git names a file that is not the one that is checked out. */
function placedOn(branch: string, defaultBranch: string, problems: readonly Problem[]): readonly Problem[] {
  if (branch === defaultBranch) return problems
  return problems.map(({ at, ...problem }) =>
    at === undefined ? problem : { ...problem, at: { ...at, path: `${branch}:${at.path}` } },
  )
}

interface Where {
  readonly at: GitFolder
  readonly forge: Forge
  readonly remote: Remote
  readonly branch: string
}

/** The problems of settings, rules and CODEOWNERS as the branch has them, which decide on its pull requests. */
async function problemsIn({ at, forge, remote, branch }: Where): Promise<readonly Problem[]> {
  try {
    const commit = await forge.branches.head(branch)
    if (commit === undefined) return []
    await fetchCommits(at, remote, [commit])
    return (await baseOf({ at, prefix: await prefixOf(at), branch, commit })).problems
  } catch (error) {
    if (error instanceof TriagebookError) return error.problems
    throw error
  }
}
