import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { temporaryFolder } from '@triagebook/testkit'
import type { GitHub } from '@triagebook/testkit/github'
import { describe, expect, it } from 'vitest'
import { deskTicket, landingDesk } from '../../test-data/landing-desk.ts'

const BRANCH = 'triagebook/import'

describe('an import that GitHub does not let through says why in one line, and how to go on', () => {
  it.each([
    { name: 'a token that nobody knows', token: () => 'ghs_nobody', code: 'forge/wrong-token' },
    {
      name: 'a token that may only read',
      token: (github: GitHub) => github.workflowToken({ contents: 'read', 'pull-requests': 'read' }),
      code: 'forge/missing-permission',
    },
    {
      name: 'a token without pull requests',
      token: (github: GitHub) => github.workflowToken({ contents: 'write' }),
      code: 'forge/missing-permission',
    },
  ])('$name', async ({ token, code }) => {
    const desk = await landingDesk({ token })
    await expect(desk.import([deskTicket(1)])).rejects.toMatchObject({
      problems: [{ code, hint: expect.stringMatching(/\S/) }],
    })
    expect(await desk.pulls()).toEqual([])
  })

  it('a repository whose workflows may not create pull requests, and goes on with an app’s token', async () => {
    const desk = await landingDesk({ workflowsMayCreatePulls: false })
    await expect(desk.import([deskTicket(1)])).rejects.toMatchObject({
      problems: [
        { code: 'forge/pull-requests-forbidden', hint: expect.stringContaining('Allow GitHub Actions') },
      ],
    })
    expect(desk.said.join('\n')).toContain('forge/checks-wait')
    const token = desk.github.appToken({ contents: 'write', pull_requests: 'write' })
    await desk.import([deskTicket(1)], { token })
    expect(await desk.pulls()).toMatchObject([{ author: 'triagebook[bot]', head: { branch: BRANCH } }])
  })

  it('a rate limit', async () => {
    const desk = await landingDesk()
    await desk.import([deskTicket(1)])
    const before = desk.writes()
    desk.github.fail('any', { kind: 'primary-limit', status: 403 }, { times: 99 })
    await expect(desk.import([deskTicket(1), deskTicket(2)])).rejects.toMatchObject({
      problems: [{ code: 'forge/rate-limit', hint: 'Run it again after that.' }],
    })
    expect(desk.writes()).toEqual(before)
  })

  it('no network', async () => {
    const desk = await landingDesk()
    await desk.import([deskTicket(1)])
    desk.github.close()
    await expect(desk.import([deskTicket(1)])).rejects.toMatchObject({
      problems: [{ code: 'forge/no-network', hint: expect.stringContaining('https_proxy') }],
    })
  })

  it('a checkout without history', async () => {
    const desk = await landingDesk()
    const shallow = path.join(temporaryFolder(), 'shallow')
    const remote = desk.github.remoteWith(desk.github.personToken('reader'))
    await promisify(execFile)('git', ['clone', '--quiet', '--depth=1', remote, shallow])
    await expect(desk.import([deskTicket(1)], { workspace: shallow })).rejects.toMatchObject({
      problems: [{ code: 'book/shallow', hint: expect.stringContaining('fetch-depth: 0') }],
    })
  })

  it('a branch that Git cannot fetch', async () => {
    const desk = await landingDesk()
    await desk.import([deskTicket(1)])
    desk.github.fail('git-upload-pack', { kind: 'server-error', status: 503, when: 'before' })
    await expect(desk.import([deskTicket(1)])).rejects.toMatchObject({
      problems: [{ code: 'book/cannot-fetch', message: expect.not.stringContaining('ghs_') }],
    })
  })
})

describe('a person who pushes while the import runs', () => {
  const push = (desk: Awaited<ReturnType<typeof landingDesk>>, times: number) => {
    const pushed: string[] = []
    const run = () => pushed.push(desk.github.commit(BRANCH, { 'notes.txt': `${pushed.length}\n` }))
    desk.github.fail(
      'PATCH /repos/{owner}/{repo}/git/refs/{ref}',
      { kind: 'run', when: 'before', run },
      { times },
    )
    return pushed
  }

  it('is not overwritten: the import starts again from there', async () => {
    const desk = await landingDesk()
    await desk.import([deskTicket(1)])
    const pushed = push(desk, 1)
    await desk.import([deskTicket(1), deskTicket(2)])
    expect(pushed).toHaveLength(1)
    expect(await desk.has(BRANCH, pushed[0] ?? '')).toBe(true)
    expect(desk.file(BRANCH, 'tickets/2026/03/zendesk-eu-2.md')).toBeDefined()
  })

  it('each time ends the run after three attempts', async () => {
    const desk = await landingDesk()
    await desk.import([deskTicket(1)])
    const pushed = push(desk, 9)
    const report = await desk.import([deskTicket(1), deskTicket(2)])
    expect(report).toMatchObject({ exit: 3, problems: [{ code: 'pull-request/moved' }] })
    expect(pushed).toHaveLength(3)
    expect(desk.github.head(BRANCH)).toBe(pushed[2])
  })
})
