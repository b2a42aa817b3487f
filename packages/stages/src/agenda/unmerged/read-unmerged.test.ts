import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { aHost, temporaryFolder } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { gitHubForge } from '../../../../forge/src/github/index.ts'
import { fakeClock } from '../../../../forge/test-data/fake-clock.ts'
import { type Desk, deskTicket, landingDesk } from '../../../test-data/landing-desk.ts'
import { runStage } from '../../run/index.ts'
import { agenda } from '../index.ts'

const NOW = new Date('2026-04-01T04:10:00Z')
const URGENT = { priority: 'urgent' }
const BRANCH = 'triagebook/import'
const PATH = 'tickets/2026/03/zendesk-eu-1.md'

interface JobOptions {
  readonly permissions?: object
  /** The book's folder in the repository. */
  readonly folder?: string
}

/** The agenda of the default branch, as a job writes it into its summary. The checkout has no history. */
async function agendaOf(
  { github }: Desk,
  { permissions = { 'pull-requests': 'read' }, folder = '' }: JobOptions = {},
) {
  const workspace = path.join(temporaryFolder(), 'job')
  const token = github.workflowToken({ contents: 'read', issues: 'read', ...permissions })
  await promisify(execFile)('git', ['clone', '--quiet', '--depth=1', github.remoteWith(token), workspace])
  const { owner, repo: name } = github.repository
  const forge = gitHubForge({ apiUrl: new URL(github.url), token, owner, name, clock: fakeClock(NOW) })
  const report = await runStage(
    agenda,
    {},
    aHost(workspace, {
      now: NOW,
      book: path.join(workspace, folder),
      obeysSettings: true,
      forge: async () => forge,
      remote: () => ({ url: github.remote, token }),
    }),
  )
  return { ...report, text: await report.summary() }
}

describe('the open pull request of an import', () => {
  it('is on the agenda as not merged yet, with what is urgent', async () => {
    const desk = await landingDesk()
    await desk.import([deskTicket(1, URGENT), deskTicket(2)])
    const { text, reason, counts, problems } = await agendaOf(desk)
    expect(problems).toEqual([])
    expect(text).toContain('**Not merged yet: 2 new tickets** in pull request 1.')
    expect(text).toContain('- zendesk-eu-1 It crashes 1 (urgent on the desk)')
    expect(text).not.toContain('zendesk-eu-2')
    expect(reason).toContain('2 new tickets in pull request #1 are not merged yet.')
    expect(counts).toMatchObject({ tickets: 0, unmerged: 2 })
  })

  it('has no ticket twice: what the default branch has is not new', async () => {
    const desk = await landingDesk()
    await desk.import([deskTicket(1, URGENT), deskTicket(2, URGENT)])
    desk.github.commit('main', { [PATH]: desk.file(BRANCH, PATH) ?? '' })
    const { text } = await agendaOf(desk)
    expect(text).toContain('**Not merged yet: 1 new ticket** in pull request 1.')
    expect(text.match(/zendesk-eu-1\b/g)).toHaveLength(1)
    expect(text.match(/zendesk-eu-2\b/g)).toHaveLength(1)
  })

  it('is not on the agenda once it is merged, or closed', async () => {
    const desk = await landingDesk()
    await desk.import([deskTicket(1)])
    await desk.merge(1)
    expect((await agendaOf(desk)).text).not.toContain('Not merged yet')
    await desk.import([deskTicket(1), deskTicket(2)])
    await desk.close(2)
    expect((await agendaOf(desk)).text).not.toContain('Not merged yet')
  })

  it('is found in a book in a folder of the repository', async () => {
    const desk = await landingDesk({ folder: 'support/book/' })
    await desk.import([deskTicket(1, URGENT)])
    const { text } = await agendaOf(desk, { folder: 'support/book' })
    expect(text).toContain('zendesk-eu-1 It crashes 1')
  })

  it('is none of somebody who may not write, whatever it says', async () => {
    const desk = await landingDesk()
    await desk.github.as('mallory', 'read')('POST /repos/{owner}/{repo}/issues', {
      title: 'Import',
      body: '<!-- triagebook:import -->',
    })
    desk.github.commit('people/mine', { [PATH]: 'x' })
    await desk.github.as('anna')('POST /repos/{owner}/{repo}/pulls', {
      title: 'Mine',
      head: 'people/mine',
      base: 'main',
      body: '<!-- triagebook:import -->',
    })
    expect(await agendaOf(desk)).toMatchObject({ exit: 0, counts: { unmerged: 0 } })
  })

  it('is left out with a warning where the token may not read pull requests', async () => {
    const desk = await landingDesk()
    await desk.import([deskTicket(1)])
    const { exit, problems, text } = await agendaOf(desk, { permissions: {} })
    expect({ exit, problems }).toMatchObject({
      exit: 0,
      problems: [
        {
          code: 'forge/missing-permission',
          severity: 'warning',
          hint: expect.stringContaining('pull-requests: read'),
        },
      ],
    })
    expect(text).toContain('# Triage agenda')
  })
})
