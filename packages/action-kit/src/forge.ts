import type { Forge } from '@triagebook/forge'
import { TriagebookError } from '@triagebook/record/problem'
import { problem } from '@triagebook/stages'

/** What a runner says of the repository of a run. */
export interface RunnerRepository {
  readonly owner: string
  readonly name: string
  /** `https://api.github.com`, or that of a server of your own. */
  readonly apiUrl: URL
  /** `https://github.com`, or a server of your own. */
  readonly serverUrl: string
}

const DEFAULTS = { apiUrl: 'https://api.github.com', serverUrl: 'https://github.com' }

/** The repository that this job runs for, as the runner's environment names it. */
export function runnerRepository(
  environment: Readonly<Record<string, string | undefined>>,
): RunnerRepository {
  const [owner = '', name = '', ...more] = (environment.GITHUB_REPOSITORY ?? '').split('/')
  if (owner === '' || name === '' || more.length > 0)
    throw new TriagebookError([problem('action/no-repository', {})])
  return {
    owner,
    name,
    apiUrl: new URL(environment.GITHUB_API_URL || DEFAULTS.apiUrl),
    serverUrl: environment.GITHUB_SERVER_URL || DEFAULTS.serverUrl,
  }
}

/** The repository of this job for Git. */
export function remoteOf({ serverUrl, owner, name }: RunnerRepository, token: string) {
  return { url: `${serverUrl}/${owner}/${name}.git`, token }
}

/** The repository of this job as a token sees it. The adapter is loaded here, and GitHub is called only once somebody asks. */
export async function openForge(repository: RunnerRepository, token: string): Promise<Forge> {
  const { gitHubForge, SYSTEM_CLOCK } = await import('@triagebook/forge/github')
  const { owner, name, apiUrl } = repository
  return gitHubForge({ apiUrl, token, owner, name, clock: SYSTEM_CLOCK })
}
