import type { Branches, Committed, FileChange, NewCommit, OlderProtection } from '../port/branches.ts'
import { fail } from '../problems.ts'
import { isWorkflowFile, tokenProblems } from '../token-problems.ts'
import { OPERATIONS } from './operations.ts'
import type { Session } from './session.ts'
import { list, mapped, nullable, object, text, whole } from './transport/form.ts'

const SHA = mapped(object({ sha: text }), ({ sha }) => sha)
const HEAD = mapped(object({ object: object({ sha: text }) }), ({ object: { sha } }) => sha)
const TREE = mapped(object({ tree: object({ sha: text }) }), ({ tree: { sha } }) => sha)

/** Rules of other kinds have no checks. */
const REQUIRED = nullable(
  object({
    required_status_checks: nullable(
      list(
        mapped(object({ context: text, integration_id: nullable(whole) }), ({ context, integration_id }) => ({
          name: context,
          app: integration_id,
        })),
      ),
    ),
  }),
)
const RULE = mapped(
  object({ type: text, parameters: REQUIRED }),
  ({ parameters }) => parameters?.required_status_checks ?? [],
)

const REF = object({ ref: text, object: object({ sha: text }) })

const NAME = mapped(object({ name: text }), ({ name }) => name)

/** GitHub gives -1 for an app that may be any. */
const ANY_APP = -1

const PROTECTION = mapped(
  object({
    required_status_checks: nullable(
      object({ checks: list(object({ context: text, app_id: nullable(whole) })) }),
    ),
  }),
  ({ required_status_checks: required }): OlderProtection => ({
    kind: 'seen',
    checks: (required?.checks ?? []).map(({ context, app_id }) => ({
      name: context,
      app: app_id === ANY_APP ? null : app_id,
    })),
  }),
)

const NOT_PROTECTED = /branch not protected/i

const EXISTS = /already exists/i
const MOVED = /not a fast.forward|does not exist/i

export function gitHubBranches({ exchange, here, repository, account }: Session): Branches {
  const head: Branches['head'] = async (branch) => {
    const found = await exchange.readIfAny(here(OPERATIONS.readRef, { ref: `heads/${branch}` }), HEAD)
    // Of a repository that the token may not see, GitHub says the same.
    if (found === undefined) await repository()
    return found
  }

  /** The commit as an object that no branch names yet. */
  const writeCommit = async ({ parents, message, files }: NewCommit): Promise<string> => {
    const base = await exchange.read(here(OPERATIONS.readCommit, { commit_sha: parents[0] }), TREE)
    const tree =
      files.length === 0
        ? base
        : await exchange.write(here(OPERATIONS.createTree, { base_tree: base, tree: files.map(entryOf) }), {
            form: SHA,
            look: 'again',
          })
    // Without an author or a committer of its own, so that GitHub signs it.
    return exchange.write(here(OPERATIONS.createCommit, { message, tree, parents }), {
      form: SHA,
      look: 'again',
    })
  }

  return {
    head,

    requiredChecks: async (branch) =>
      (await exchange.readAll(here(OPERATIONS.listRules, { branch }), RULE)).flat(),

    async queue(branch) {
      const prefix = `heads/gh-readonly-queue/${branch}/pr-`
      const refs = await exchange.read(here(OPERATIONS.listQueue, { ref: prefix }), list(REF))
      return refs.flatMap(({ ref, object: { sha } }) => {
        const [, number] = /^(\d{1,15})-[0-9a-f]{40,64}$/.exec(ref.slice(`refs/${prefix}`.length)) ?? []
        return number === undefined ? [] : [{ number: Number(number), commit: sha }]
      })
    },

    protectedNames: () => exchange.readAll(here(OPERATIONS.listProtected, { protected: true }), NAME),

    olderProtection: (branch) =>
      exchange.read(here(OPERATIONS.readProtection, { branch }), PROTECTION, ({ status, words }) => {
        if (status === 404 && NOT_PROTECTED.test(words)) return { kind: 'seen', checks: [] }
        return status === 403 || status === 404 ? { kind: 'unseen' } : undefined
      }),

    create(branch, commit) {
      const standing = async () => {
        const found = await head(branch)
        if (found === undefined) return undefined
        return found === commit ? 'created' : 'exists'
      }
      return exchange.write<'created' | 'exists'>(
        here(OPERATIONS.createRef, { ref: `refs/heads/${branch}`, sha: commit }),
        {
          form: mapped(HEAD, () => 'created'),
          look: standing,
          expected: ({ words }) => (EXISTS.test(words) ? standing() : undefined),
        },
      )
    },

    async commit(commit) {
      const { branch, files } = commit
      const paths = files.map(({ path }) => path).filter(isWorkflowFile)
      const [forbidden] = paths.length > 0 ? tokenProblems(await account(), { paths }) : []
      if (forbidden !== undefined) return fail(forbidden)
      const sha = await writeCommit(commit)
      const committed: Committed = { kind: 'committed', commit: sha }
      return exchange.write<Committed>(
        here(OPERATIONS.moveRef, { ref: `heads/${branch}`, sha, force: false }),
        {
          form: mapped(HEAD, () => committed),
          look: async () => ((await head(branch)) === sha ? committed : undefined),
          expected: async ({ words }) =>
            MOVED.test(words) ? { kind: 'moved', head: await head(branch) } : undefined,
        },
      )
    },
  }
}

function entryOf({ path, content }: FileChange) {
  const entry = { path, mode: '100644', type: 'blob' }
  return content === null ? { ...entry, sha: null } : { ...entry, content }
}
