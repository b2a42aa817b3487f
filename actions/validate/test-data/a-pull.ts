import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type RunnerResult, runOnRunner, temporaryFolder } from '@triagebook/testkit'
import { type GitHub, gitHubEvent, startGitHub } from '@triagebook/testkit/github'
import { DOCUMENTS } from '../../../packages/forge/src/github/documents.ts'

/** What the workflow in the README of the action grants. */
const PERMISSIONS = { contents: 'read', 'pull-requests': 'write' } as const

type Files = Readonly<Record<string, string>>

/** A pull request on the double of GitHub, and jobs of it. */
export interface PullOnGitHub {
  readonly github: GitHub
  readonly comments: () => Promise<
    readonly { readonly id: number; readonly body: string; readonly user: { readonly login: string } }[]
  >
  readonly suggestions: () => Promise<readonly Suggestion[]>
  /** Everything that a run needs of the runner, as of now. */
  readonly job: (options?: JobOptions) => Promise<() => Promise<RunnerResult>>
  readonly run: (options?: JobOptions) => Promise<RunnerResult>
}

export interface Suggestion {
  readonly path: string
  readonly line: number
  readonly start_line?: number | null
  readonly body: string
}

interface JobOptions {
  /** Null for a workflow that gives none. */
  readonly token?: string | null
  readonly inputs?: Readonly<Record<string, string>>
  readonly depth?: number
}

/** Opens pull request 1 of `branch` (`mallory:fix` is a fork's), for an action of this folder. */
export async function aPull(
  action: string,
  base: Files,
  changes: Files,
  branch = 'fix',
): Promise<PullOnGitHub> {
  const github = await startGitHub({ files: base, documents: Object.values(DOCUMENTS) })
  const anna = github.as('anna')
  github.commit(branch, changes)
  await anna('POST /repos/{owner}/{repo}/pulls', { title: 'Fix', head: branch, base: 'main' })
  const { owner, repo } = github.repository
  const given = github.workflowToken(PERMISSIONS)
  let runs = 100

  const job: PullOnGitHub['job'] = async ({ token = given, inputs = {}, depth = 2 } = {}) => {
    const pull_request = await anna('GET /repos/{owner}/{repo}/pulls/{pull_number}', { pull_number: 1 })
    const workspace = await checkout(github, depth)
    const event = gitHubEvent(github, 'pull_request', {
      action: runs === 100 ? 'opened' : 'synchronize',
      number: 1,
      pull_request,
    })
    runs += 1
    const environment = {
      GITHUB_API_URL: github.url,
      GITHUB_SERVER_URL: github.url,
      GITHUB_REPOSITORY: `${owner}/${repo}`,
      GITHUB_RUN_ID: String(runs),
    }
    return () =>
      runOnRunner({
        action: fileURLToPath(new URL(`../../${action}`, import.meta.url)),
        workspace,
        inputs: { ...(token !== null && { token }), ...inputs },
        event,
        environment,
      })
  }
  return {
    github,
    comments: async () =>
      listOf(await anna('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', { issue_number: 1 })),
    suggestions: async () =>
      listOf(await anna('GET /repos/{owner}/{repo}/pulls/{pull_number}/comments', { pull_number: 1 })),
    job,
    run: async (options) => (await job(options))(),
  }
}

/** The items of an answer, which is checked against GitHub's description already. */
function listOf<T>(answer: unknown): readonly T[] {
  return Array.isArray(answer) ? answer : []
}

/** As actions/checkout does it: the merge of the pull request, without more of the history than asked for. */
async function checkout(github: GitHub, depth: number): Promise<string> {
  const folder = temporaryFolder()
  const git = (...args: readonly string[]) => promisify(execFile)('git', args, { cwd: folder })
  await git('init', '--quiet')
  const remote = github.remoteWith(github.workflowToken(PERMISSIONS))
  await git('fetch', '--quiet', `--depth=${depth}`, remote, 'refs/pull/1/merge')
  await git('checkout', '--quiet', '--detach', 'FETCH_HEAD')
  return folder
}

/** The text with suggestions taken, as the button on GitHub does it. */
export function withSuggestions(text: string, suggestions: readonly Suggestion[]): string {
  const lines = text.split('\n')
  for (const { body, line, start_line } of [...suggestions].sort((a, b) => b.line - a.line)) {
    const [, instead = ''] = /`{3,}suggestion\n([\s\S]*?)`{3,}\n/.exec(body) ?? []
    const first = start_line ?? line
    lines.splice(first - 1, line - first + 1, ...instead.split('\n').slice(0, -1))
  }
  return lines.join('\n')
}
