import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { runOnRunner, writeFiles } from '@triagebook/testkit'
import { expect, it } from 'vitest'
import { forgeOn } from '../packages/forge/test-data/github-bench.ts'
import { deskTicket } from '../packages/stages/test-data/landing-desk.ts'
import { jobsOf } from './agenda/test-data/a-job.ts'

const SETTINGS = `version: 1
time_zone: Europe/Berlin
stages:
  import: { mode: act, writes: pull-request }
  prioritize: { mode: act, writes: pull-request }
  agenda: { mode: act }
  report: { mode: act }
teams:
  java: { name: Java, members: [{ login: abel, roles: [engineer] }, { login: britt, roles: [engineer] }, { login: chidi, roles: [engineer] }] }
  frontend: { name: Frontend, members: [{ login: dara, roles: [engineer] }, { login: emil, roles: [engineer] }, { login: farah, roles: [engineer] }] }
  backend: { name: Backend, members: [{ login: gus, roles: [engineer] }, { login: hana, roles: [engineer] }, { login: ines, roles: [engineer] }] }
  security: { name: Security, members: [{ login: jo, roles: [engineer] }, { login: kei, roles: [engineer] }] }
members: [{ login: lena, roles: [support, meeting-owner] }, { login: nils, roles: [support-lead] }]
connections:
  zendesk-eu: { platform: zendesk, url: "https://acme.zendesk.example" }
`
const PERMISSIONS = { contents: 'write', issues: 'write', 'pull-requests': 'write' } as const
const KEY = { TRIAGEBOOK_PSEUDONYM_KEY: 'a key of at least thirty-two bytes, for tests only' }

/** The default rules of this repository, by their paths in a book. */
function defaultRules(): Readonly<Record<string, string>> {
  const folder = new URL('../rules/', import.meta.url)
  return Object.fromEntries(
    readdirSync(folder).map((name) => [`rules/${name}`, readFileSync(new URL(name, folder), 'utf8')]),
  )
}

const pathOf = (id: number) => `tickets/2026/03/zendesk-eu-${id}.md`
const TICKETS = [
  deskTicket(1, { subject: 'The export crashes for all users', priority: 'urgent' }),
  deskTicket(2, { subject: 'The dashboard is slow', priority: 'normal' }),
  deskTicket(3, { subject: 'yes', description: 'ok', priority: 'low' }),
]

it('goes from the desk to the next day: import, merge, prioritize, two agendas, one with carry-over, report', async () => {
  const { github, workspace, update, at } = await jobsOf(
    'agenda',
    { 'triagebook.yml': SETTINGS },
    PERMISSIONS,
  )
  for (const login of ['lena', 'nils']) github.as(login)
  const run = async (action: string, now: string, inputs: Readonly<Record<string, string>> = {}) => {
    const job = at(now, { action, inputs })
    const result = await runOnRunner({ ...job, environment: { ...job.environment, ...KEY } })
    expect(result, `${action} at ${now}`).toMatchObject({ exitCode: 0, stderr: '' })
    return result
  }
  const anna = github.as('anna')
  const merge = async (pull_number: number) => {
    await anna('PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge', { pull_number })
    await update()
  }
  const issues = () => forgeOn(github).issues.list({ state: 'all' })

  writeFiles(workspace, { 'export/page.json': JSON.stringify({ tickets: TICKETS }) })
  await run('import', '2026-03-31T16:10:00Z', { connection: 'zendesk-eu', from: 'export' })
  const early = await run('agenda', '2026-04-01T04:10:00Z')
  expect(early.outputs).toMatchObject({ decision: 'empty', 'issue-number': '2' })
  expect(early.outputs['issue-url']).toMatch(/\/issues\/2$/)
  expect(early.summary).toContain('**Not merged yet: 3 new tickets** in pull request 1.')

  await merge(1)
  github.commit('main', defaultRules())
  await update()
  await run('prioritize', '2026-04-01T04:40:00Z')
  const [decisions] = await forgeOn(github).pulls.list({ state: 'open' })
  expect(decisions).toMatchObject({ number: 3, labels: ['triage-review'] })
  expect(await anna('GET /repos/{owner}/{repo}/issues/{issue_number}', { issue_number: 3 })).toMatchObject({
    assignees: [{ login: 'nils' }],
  })

  await merge(3)
  const record = github.file('main', pathOf(1)) ?? ''
  const escalated = record.replace(
    'triage:\n',
    'triage:\n  support_owner: lena\n  escalated_at: "2026-04-01T05:00:00Z"\n  escalation_reason: All users are blocked\n',
  )
  github.commit('main', { [pathOf(1)]: escalated }, { author: 'lena' })
  await update()
  const second = await run('agenda', '2026-04-01T06:58:00Z')
  expect(second.outputs).toMatchObject({ decision: 'planned', 'issue-number': '2' })
  expect((await issues()).map(({ number, state }) => `${number} ${state}`)).toEqual(['2 open'])
  const [issue] = await issues()
  const body = issue?.body.replace('## Action items\n', '## Action items\n\n- [ ] lena asks for the log\n')
  await anna('PATCH /repos/{owner}/{repo}/issues/{issue_number}', { issue_number: 2, body })

  const next = await run('agenda', '2026-04-02T04:10:00Z')
  expect(next.outputs.reason).toContain('1 open action item is carried over from #2.')
  const [today, former] = await issues()
  expect([today?.state, former?.state]).toEqual(['open', 'closed'])
  expect(today?.assignees).toEqual(['lena'])
  expect(today?.body).toContain('- [ ] lena asks for the log (carried 1x)')
  await run('report', '2026-04-02T05:10:00Z', { out: 'site' })
  expect(readFileSync(path.join(workspace, 'site/figures.md'), 'utf8')).toContain('| Tickets escalated | 1 |')
})
