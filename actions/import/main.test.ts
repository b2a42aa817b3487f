import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { readCommands, runOnRunner, temporaryFolder, writeFiles } from '@triagebook/testkit'
import { type GitHub, gitHubEvent } from '@triagebook/testkit/github'
import { describe, expect, it } from 'vitest'
import { startDouble } from '../../packages/forge/test-data/github-bench.ts'
import { deskTicket, settingsWith } from '../../packages/stages/test-data/landing-desk.ts'

const action = fileURLToPath(new URL('.', import.meta.url))
const git = promisify(execFile)
const BRANCH = 'triagebook/import'
const pathOf = (id: number) => `tickets/2026/03/zendesk-eu-${id}.md`

interface Job {
  readonly token?: string
  readonly environment?: Readonly<Record<string, string>>
  /** Ends the process at once, as a runner that is lost does. */
  readonly signal?: AbortSignal
}

/** A repository on the double, and a workspace as actions/checkout leaves it with `persist-credentials: false`. */
async function aRepository(stage = 'mode: act, writes: pull-request') {
  const github = await startDouble({ files: { 'triagebook.yml': settingsWith(stage) } })
  const workspace = path.join(temporaryFolder(), 'workspace')
  github.clone(workspace)
  const { owner, repo } = github.repository
  const run = (ids: readonly number[], { token = tokenOf(github), environment = {}, signal }: Job = {}) => {
    writeFiles(workspace, {
      'export/page.json': JSON.stringify({ tickets: ids.map((id) => deskTicket(id)) }),
    })
    return runOnRunner({
      action,
      workspace,
      inputs: { connection: 'zendesk-eu', from: 'export', token },
      event: gitHubEvent(github, 'workflow_dispatch'),
      environment: {
        GITHUB_API_URL: github.url,
        GITHUB_SERVER_URL: github.url,
        GITHUB_REPOSITORY: `${owner}/${repo}`,
        GITHUB_RUN_ID: '7',
        TRIAGEBOOK_PSEUDONYM_KEY: 'a key of at least thirty-two bytes, for tests only',
        ...environment,
      },
      ...(signal && { signal }),
    })
  }
  return { github, run, workspace }
}

function tokenOf(github: GitHub): string {
  return github.workflowToken({ contents: 'write', 'pull-requests': 'write' })
}

const pullsOf = async (github: GitHub) => {
  const pulls: unknown = await github.as('anna')('GET /repos/{owner}/{repo}/pulls', { state: 'all' })
  return Array.isArray(pulls) ? pulls : []
}

describe('the action import', () => {
  it.each([
    { name: 'a branch that takes commits', approvals: 0 },
    { name: 'a protected branch', approvals: 1 },
  ])(
    'opens a pull request, keeps what a reviewer pushes, and goes on once it is merged into $name',
    async ({ approvals }) => {
      const { github, run, workspace } = await aRepository()
      if (approvals > 0) github.protect('main', { type: 'pull_request', approvals, dismissStale: false })
      const token = tokenOf(github)
      const first = await run([1, 2], { token })
      expect(first).toMatchObject({ exitCode: 0, stderr: '', outputs: { decision: 'changed', errors: '0' } })
      expect(first.summary).toContain('| New | 2 |')
      const document = JSON.parse(readFileSync(first.outputs.result ?? '', 'utf8'))
      expect(document).toMatchObject({
        version: 1,
        command: 'import',
        pull_request: { number: 1, state: 'open' },
      })
      const commands = readCommands(first.stdout).map(({ name }) => name)
      expect(new Set(commands)).toEqual(new Set(['group', 'endgroup', 'warning']))
      expect([first.stdout, first.summary].join('\n')).not.toContain(token)

      const edited = github.file(BRANCH, pathOf(1))?.replace('It crashes 1', 'It crashes at start') ?? ''
      const pushed = github.commit(BRANCH, { [pathOf(1)]: edited }, { author: 'lena' })
      await run([1, 2, 3])
      expect(github.file(BRANCH, pathOf(1))).toBe(edited)
      expect(github.file(BRANCH, pathOf(3))).toContain('id: zendesk-eu-3\n')

      const pull_number = 1
      if (approvals > 0)
        await github.as('ben')('POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews', {
          pull_number,
          event: 'APPROVE',
        })
      await github.as('anna')('PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge', { pull_number })
      await run([1, 2, 3, 4])
      const pulls = await pullsOf(github)
      expect(pulls).toMatchObject([
        { number: 2, state: 'open', title: 'Import: 1 new (zendesk-eu)' },
        { number: 1 },
      ])
      await git('git', ['fetch', '--quiet', github.remoteWith(github.personToken('reader')), BRANCH], {
        cwd: workspace,
      })
      await git('git', ['merge-base', '--is-ancestor', pushed, 'FETCH_HEAD'], { cwd: workspace })
      const status = await git('git', ['status', '--short', '--untracked-files=no'], { cwd: workspace })
      const trees = await git('git', ['worktree', 'list', '--porcelain'], { cwd: workspace })
      expect([status.stdout, trees.stdout.match(/^worktree /gm)?.length]).toEqual(['', 1])
    },
  )

  it('ends between its commit and its pull request, and the next run opens it', async () => {
    const { github, run } = await aRepository()
    const lost = new AbortController()
    const fault = { kind: 'run', when: 'before', run: () => lost.abort() } as const
    github.fail('POST /repos/{owner}/{repo}/pulls', fault)
    github.fail('POST /repos/{owner}/{repo}/pulls', { kind: 'dropped', when: 'before' })
    await expect(run([1, 2], { signal: lost.signal })).rejects.toThrow()
    expect(await pullsOf(github)).toEqual([])
    expect(github.file(BRANCH, pathOf(2))).toBeDefined()
    await run([1, 2])
    expect(await pullsOf(github)).toMatchObject([{ number: 1, title: 'Import: 2 new (zendesk-eu)' }])
  })

  it('says in one line that the branch is protected, and how to go on', async () => {
    const { github, run } = await aRepository('mode: act, writes: direct')
    github.protect('main', { type: 'pull_request', approvals: 1, dismissStale: false })
    const { exitCode, outputs, annotations } = await run([1])
    expect({ exitCode, decision: outputs.decision }).toEqual({ exitCode: 3, decision: 'failed' })
    expect(annotations).toMatchObject([{ level: 'error', title: 'pull-request/protected-branch' }])
    expect(annotations[0]?.message).toContain('stages.import.writes: pull-request')
  })

  it('writes nothing with mode: observe, and says what it would have done', async () => {
    const { github, run } = await aRepository('mode: observe')
    const { exitCode, summary } = await run([1])
    expect(exitCode).toBe(0)
    expect(summary).toContain('Import: 1 new (zendesk-eu)')
    expect(github.requests.filter(({ isWrite }) => isWrite)).toEqual([])
  })

  it.each([
    { name: 'a wrong token', job: { token: 'ghs_nobody' }, title: 'forge/wrong-token' },
    { name: 'no repository', job: { environment: { GITHUB_REPOSITORY: '' } }, title: 'action/no-repository' },
  ])('says in one line why it cannot begin: $name', async ({ job, title }) => {
    const { run } = await aRepository()
    const { annotations, outputs } = await run([1], job)
    expect(outputs.decision).toBe('failed')
    expect(annotations.filter(({ level }) => level === 'error')).toMatchObject([{ title }])
  })
})
