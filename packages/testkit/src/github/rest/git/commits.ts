import { takesNoPush } from '../../branch/check-rules.ts'
import { list, notFound, ok } from '../../call/answer.ts'
import type { Call, Handlers } from '../../call/call.ts'
import { integer, requiredText, text } from '../../call/fields.ts'
import { commitOf, found } from '../../call/find.ts'
import { headRefOf } from '../../state/settle.ts'
import { commitView, fileView } from '../../views/commit.ts'
import { repositoryPage, repositoryUrl } from '../../views/repository.ts'

const REPOSITORY = '/repos/{owner}/{repo}'
const MOST_FILES = 300

/** Commits, comparisons and branches. */
export const COMMITS: Handlers = {
  [`GET ${REPOSITORY}/commits`]: ({ world, parameters }) => {
    const head = commitOf(world, text(parameters, 'sha') ?? world.defaultBranch)
    return list(historyOf(world, head, text(parameters, 'path')).map((sha) => commitView(world, sha)))
  },

  [`GET ${REPOSITORY}/commits/{ref}`]: ({ world, parameters }) => {
    const sha = commitOf(world, requiredText(parameters, 'ref'))
    const [parent] = world.git.commit(sha)?.parents ?? []
    const { files, additions, deletions } =
      parent === undefined ? { files: [], additions: 0, deletions: 0 } : world.git.difference(parent, sha)
    return ok({
      ...commitView(world, sha),
      stats: { additions, deletions, total: additions + deletions },
      files: files.slice(0, MOST_FILES).map((file) => fileView(world, file, sha)),
    })
  },

  // Commits come in pages; files, at most 300 of them, stand on the first page alone.
  [`GET ${REPOSITORY}/compare/{basehead}`]: ({ world, parameters }) => {
    const [base = '', head = ''] = requiredText(parameters, 'basehead').split('...')
    const from = sideOf(world, base)
    const to = sideOf(world, head)
    const common = world.git.mergeBase(from, to)
    if (common === undefined) throw notFound()
    const ahead = world.git.commitsBetween(from, to)
    const behind = world.git.commitsBetween(to, from)
    const page = integer(parameters, 'page') ?? 1
    const perPage = integer(parameters, 'per_page') ?? 250
    const { files } = world.git.difference(common, to)
    const here = `${repositoryPage(world)}/compare/${base}...${head}`
    return ok({
      url: `${repositoryUrl(world)}/compare/${base}...${head}`,
      html_url: here,
      permalink_url: here,
      diff_url: `${here}.diff`,
      patch_url: `${here}.patch`,
      base_commit: commitView(world, from),
      merge_base_commit: commitView(world, common),
      status:
        ahead.length > 0
          ? behind.length > 0
            ? 'diverged'
            : 'ahead'
          : behind.length > 0
            ? 'behind'
            : 'identical',
      ahead_by: ahead.length,
      behind_by: behind.length,
      total_commits: ahead.length,
      commits: ahead.slice((page - 1) * perPage, page * perPage).map((sha) => commitView(world, sha)),
      ...(page === 1 && { files: files.slice(0, MOST_FILES).map((file) => fileView(world, file, to)) }),
    })
  },

  [`GET ${REPOSITORY}/branches`]: ({ world, parameters }) =>
    list(
      world.git
        .refs('refs/heads/')
        .map(({ ref, sha }) => {
          const name = ref.replace('refs/heads/', '')
          const url = `${repositoryUrl(world)}/commits/${sha}`
          return { name, commit: { sha, url }, protected: isProtected(world, name) }
        })
        .filter((branch) => parameters.protected === undefined || parameters.protected === branch.protected),
    ),

  [`GET ${REPOSITORY}/branches/{branch}`]: ({ world, parameters }) => {
    const name = requiredText(parameters, 'branch')
    const sha = found(world.git.ref(`refs/heads/${name}`))
    const self = `${repositoryUrl(world)}/branches/${encodeURIComponent(name)}`
    return ok({
      name,
      commit: commitView(world, sha),
      _links: { self, html: `${repositoryPage(world)}/tree/${name}` },
      protected: isProtected(world, name),
      protection: { enabled: isProtected(world, name) },
      protection_url: `${self}/protection`,
    })
  },
}

/** The commit that one side of a comparison names: a branch or a hash, or `login:branch` for a fork's. */
function sideOf(world: Call['world'], side: string): string {
  const [, owner, branch = ''] = /^([^:]+):(.+)$/.exec(side) ?? []
  return owner === undefined ? commitOf(world, side) : found(world.git.ref(headRefOf(world, owner, branch)))
}

function isProtected({ rules, protections }: Call['world'], branch: string): boolean {
  return protections.has(branch) || takesNoPush(rules.get(branch) ?? [])
}

/** Newest first; with a path, only the commits that changed what stands there. */
function historyOf({ git }: Call['world'], head: string, path: string | undefined): readonly string[] {
  const all = git.history(head)
  if (path === undefined) return all
  const shaIn = (sha: string | undefined) => sha && git.entryAt(sha, path)?.sha
  return all.filter((sha) => shaIn(sha) !== shaIn(git.commit(sha)?.parents[0]))
}
