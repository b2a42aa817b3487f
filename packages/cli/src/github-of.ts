import type { Host } from '@triagebook/stages'
import { repositoryAt } from './repository-at.ts'

/** The repository on GitHub that a book belongs to, as the token of the environment sees it; nothing without a token. */
export function gitHubOf(host: Pick<Host, 'book' | 'environment'>): Pick<Host, 'forge' | 'remote'> {
  const { GITHUB_TOKEN, GH_TOKEN } = host.environment
  const token = (GITHUB_TOKEN || GH_TOKEN || '').trim()
  if (token === '') return {}
  return {
    async forge() {
      const { owner, name, apiUrl } = repositoryAt(host)
      const { gitHubForge, SYSTEM_CLOCK } = await import('@triagebook/forge/github')
      return gitHubForge({ apiUrl, token, owner, name, clock: SYSTEM_CLOCK })
    },
    remote: () => ({ url: `${repositoryAt(host).page}.git`, token }),
  }
}
