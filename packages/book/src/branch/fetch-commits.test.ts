import path from 'node:path'
import { gitRepository, temporaryFolder } from '@triagebook/testkit'
import { startGitHub } from '@triagebook/testkit/github'
import { describe, expect, it } from 'vitest'
import { gitAsync, gitOverNetwork } from '../git/git.ts'
import { fetchCommits, fetchWhatIsLeft } from './fetch-commits.ts'
import { credentials } from './remote.ts'

const REMOTE = { url: 'https://github.example/acme/support.git', token: 'ghs_secret' }

/** What a command that Git runs finds in its environment. */
async function seen(environment: Readonly<Record<string, string | undefined>>) {
  const { folder } = gitRepository()
  const at = { folder, environment, settings: credentials(REMOTE) }
  const answer = await gitOverNetwork(at, ['-c', 'alias.see=!env', 'see'])
  return answer.kind === 'done' ? answer.output : ''
}

describe('Git with a remote', () => {
  it('has the token in its environment, in place of what a checkout left', async () => {
    const output = await seen(process.env)
    expect(output).toContain('GIT_CONFIG_KEY_0=http.https://github.example/.extraheader')
    expect(output).toMatch(/^GIT_CONFIG_VALUE_0=$/m)
    expect(output).toContain(`GIT_CONFIG_VALUE_1=AUTHORIZATION: basic ${btoa('x-access-token:ghs_secret')}`)
  })

  it('goes through the proxy of the job', async () => {
    const output = await seen({ ...process.env, https_proxy: 'http://proxy.example:3128', SECRET: 'x' })
    expect(output).toContain('https_proxy=http://proxy.example:3128')
    expect(output).not.toContain('SECRET=')
  })

  it('sends one authorization, also from a clone that has its own', async () => {
    const { folder, git } = gitRepository({ 'a.md': 'a\n' })
    git('config', 'http.https://github.example/.extraheader', 'AUTHORIZATION: basic b2xk')
    const at = { folder, environment: process.env, settings: credentials(REMOTE) }
    const answer = await gitAsync(at, ['config', '--get-all', 'http.https://github.example/.extraheader'])
    const values = answer.kind === 'done' ? answer.output.trimEnd().split('\n') : []
    expect(values.slice(-2)).toEqual(['', `AUTHORIZATION: basic ${btoa('x-access-token:ghs_secret')}`])
  })
})

describe('what is left of commits', () => {
  /** A clone from before a commit that a push by force has dropped since. */
  async function aClone() {
    const github = await startGitHub()
    const folder = path.join(temporaryFolder(), 'clone')
    github.clone(folder)
    const dropped = github.commit('fix', { 'a.md': 'a' })
    const head = github.commit('fix', { 'a.md': 'b' }, { onto: github.head('main') })
    const { git } = gitRepository()
    const at = { folder, environment: process.env }
    const remote = { url: github.remote, token: github.workflowToken({ contents: 'read' }) }
    return {
      github,
      dropped,
      head,
      git: (...args: readonly string[]) => git('-C', folder, ...args),
      at,
      remote,
    }
  }
  const GONE = '1'.repeat(40)

  it('is fetched, and the others stay missing', async () => {
    const { dropped, head, git, at, remote } = await aClone()
    expect(() => git('cat-file', '-e', head)).toThrow()
    await fetchWhatIsLeft(at, remote, [GONE, dropped, head])
    expect([dropped, head].map((commit) => git('cat-file', '-t', commit))).toEqual(['commit', 'commit'])
    expect(() => git('cat-file', '-e', GONE)).toThrow()
  })

  it('is nothing to ask for where all are there', async () => {
    const { github, at, remote } = await aClone()
    await fetchWhatIsLeft(at, remote, [github.head('main')])
    expect(github.requests).toEqual([])
  })

  it('is not said of a remote that does not answer', async () => {
    const { at, remote } = await aClone()
    const fetching = fetchWhatIsLeft(at, { ...remote, token: 'wrong' }, [GONE])
    await expect(fetching).rejects.toMatchObject({ problems: [{ code: 'book/cannot-fetch' }] })
  })
})

describe('commits to fetch', () => {
  it('are not fetched where they are there', async () => {
    const { folder, git } = gitRepository({ 'a.md': 'a\n' })
    const nowhere = { url: 'http://127.0.0.1:9/none.git', token: 't' }
    await fetchCommits({ folder, environment: process.env }, nowhere, [git('rev-parse', 'HEAD')])
  })

  it('need a repository', async () => {
    const fetching = fetchCommits({ folder: temporaryFolder(), environment: process.env }, REMOTE, [])
    await expect(fetching).rejects.toMatchObject({ problems: [{ code: 'book/no-git' }] })
  })
})
