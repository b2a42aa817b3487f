import { execFile } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type RunnerOptions, temporaryFolder } from '@triagebook/testkit'
import { type GitHub, gitHubEvent } from '@triagebook/testkit/github'
import { startDouble } from '../../../packages/forge/test-data/github-bench.ts'

const git = promisify(execFile)

const AT_MOMENT = new URL('at-moment.mjs', import.meta.url).href

type Permissions = Parameters<GitHub['workflowToken']>[0]

/** Jobs of a workflow whose repository is on the double of GitHub. */
export interface Jobs {
  readonly github: GitHub
  /** The folder that actions/checkout leaves, as of the first commit. */
  readonly workspace: string
  /** Brings the checkout to the default branch as it stands. */
  update(): Promise<unknown>
  /** The action as a job at this moment, for `runOnRunner`. */
  at(now: string, job?: JobOptions): RunnerOptions
}

interface JobOptions {
  /** Another action than that of these jobs. */
  readonly action?: string
  readonly inputs?: Readonly<Record<string, string>>
  readonly permissions?: Permissions
}

/** `permissions` are those that the workflow in the action's README grants. */
export async function jobsOf(
  action: string,
  files: Readonly<Record<string, string>>,
  permissions: Permissions,
): Promise<Jobs> {
  let clock = new Date('2026-04-01T04:00:00Z')
  const github = await startDouble({ files, now: () => clock })
  const workspace = path.join(temporaryFolder(), 'support')
  github.clone(workspace)
  const { owner, repo } = github.repository
  return {
    github,
    workspace,
    async update() {
      const reader = github.remoteWith(github.personToken('reader', 'read'))
      await git('git', ['pull', '--quiet', reader, 'main'], { cwd: workspace })
    },
    at(now, job = {}) {
      clock = new Date(now)
      return {
        action: fileURLToPath(new URL(`../../${job.action ?? action}`, import.meta.url)),
        workspace,
        inputs: { token: github.workflowToken(job.permissions ?? permissions), ...job.inputs },
        event: gitHubEvent(github, 'schedule', { schedule: '10 6 * * 1-5' }),
        environment: {
          GITHUB_API_URL: github.url,
          GITHUB_SERVER_URL: github.url,
          GITHUB_REPOSITORY: `${owner}/${repo}`,
          GITHUB_RUN_ID: '7',
          NODE_OPTIONS: `--import=${AT_MOMENT}`,
          TEST_NOW: now,
        },
      }
    },
  }
}
