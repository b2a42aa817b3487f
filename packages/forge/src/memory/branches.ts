import type { Account } from '../port/account.ts'
import type { Branches } from '../port/branches.ts'
import { fail } from '../problems.ts'
import { tokenProblems } from '../token-problems.ts'
import { refused } from './refusals.ts'
import type { World } from './world.ts'

export function memoryBranches({ branches, history, required }: World, account: Account): Branches {
  const author = account.login
  return {
    head: async (branch) => branches.get(branch),
    requiredChecks: async (branch) => required.get(branch) ?? [],
    queue: async (branch) =>
      [...branches].flatMap(([name, commit]) => {
        const [, of, number] = /^gh-readonly-queue\/(.+)\/pr-(\d+)-[0-9a-f]{40}$/.exec(name) ?? []
        return of === branch ? [{ number: Number(number), commit }] : []
      }),
    protectedNames: async () => [...required.keys()].sort(),
    // Nobody is an administrator here.
    olderProtection: async () => ({ kind: 'unseen' }),

    async create(branch, commit) {
      const task = `create the branch ${branch}`
      if (history.commit(commit) === undefined) return refused(task, 'Object does not exist')
      const known = branches.get(branch)
      if (known !== undefined) return known === commit ? 'created' : 'exists'
      branches.set(branch, commit)
      return 'created'
    },

    async commit({ branch, parents, message, files }) {
      const task = `commit to ${branch}`
      const [forbidden] = tokenProblems(account, { paths: files.map(({ path }) => path) })
      if (forbidden !== undefined) return fail(forbidden)
      const refuse = (words: string) => refused(task, words)
      if (parents.some((parent) => history.commit(parent) === undefined))
        return refuse('Parent SHA does not exist or is not a commit object')
      const commit = history.add({ parents, author, message }, files)
      if (commit === undefined) return refuse('GitRPC::BadObjectState')
      const head = branches.get(branch)
      if (head === undefined || !history.isAncestor(head, commit.id)) return { kind: 'moved', head }
      branches.set(branch, commit.id)
      return { kind: 'committed', commit: commit.id }
    },
  }
}
