import { type GitHub, type GitHubOptions, startGitHub } from '@triagebook/testkit/github'
import { DOCUMENTS } from '../src/github/documents.ts'
import { gitHubForge } from '../src/github/index.ts'
import type { Forge } from '../src/index.ts'
import { APP, type Bench, TEAM, WORKFLOW } from './bench.ts'
import { fakeClock } from './fake-clock.ts'

/** All that the adapter ever needs. */
const PERMISSIONS = {
  issues: 'write',
  pull_requests: 'write',
  contents: 'write',
  checks: 'write',
  statuses: 'read',
  members: 'read',
} as const
const OF_A_WORKFLOW = {
  issues: 'write',
  'pull-requests': 'write',
  contents: 'write',
  checks: 'write',
  statuses: 'read',
} as const

/** The double, ready for the adapter’s documents. */
export function startDouble(options: GitHubOptions = {}): Promise<GitHub> {
  return startGitHub({ documents: Object.values(DOCUMENTS), ...options })
}

/** The adapter on the double, as somebody sees it. */
export function forgeOn(github: GitHub, login = APP, clock = fakeClock()): Forge {
  const { owner, repo: name } = github.repository
  return gitHubForge({ apiUrl: new URL(github.url), token: tokenOf(github, login), owner, name, clock })
}

function tokenOf(github: GitHub, login: string): string {
  if (login === WORKFLOW) return github.workflowToken(OF_A_WORKFLOW)
  if (login === APP) return github.appToken(PERMISSIONS)
  return github.personToken(login)
}

export async function gitHubBench(): Promise<Bench> {
  const github = await startDouble()
  github.addTeam(TEAM.slug, TEAM.members)
  const anna = github.as('anna', 'write')
  return {
    as: (login) => forgeOn(github, login),
    push: github.commit,
    file: github.file,
    merge: (number) => anna('PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge', { pull_number: number }),
    approve: (number, login) =>
      github.as(login)('POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews', {
        pull_number: number,
        event: 'APPROVE',
      }),
    async asked(pull_number) {
      const { users } = await anna('GET /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers', {
        pull_number,
      })
      return Object(users).map(({ login }: { login: string }) => login)
    },
    require(branch, checks) {
      const asked = checks.map(({ name, app }) => (app === null ? { context: name } : { context: name, app }))
      github.protect(
        branch,
        { type: 'non_fast_forward' },
        { type: 'pull_request', approvals: 1, dismissStale: true },
        { type: 'required_status_checks', checks: asked, strict: false },
      )
    },
    async checks(ref) {
      const { check_runs } = await anna('GET /repos/{owner}/{repo}/commits/{ref}/check-runs', {
        ref,
        filter: 'all',
      })
      return Object(check_runs)
        .map((run: { output: { title: string } }) => run.output.title)
        .reverse()
    },
  }
}
