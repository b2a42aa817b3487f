import { readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect } from 'vitest'
import { forgeOn, startDouble } from '../../packages/forge/test-data/github-bench.ts'
import { deskTicket } from '../../packages/stages/test-data/landing-desk.ts'
import { type GitHub, gitHubEvent } from '../../packages/testkit/src/github/index.ts'
import { temporaryFolder, writeFiles } from '../../packages/testkit/src/index.ts'
import type { Circumstances } from './run-step.ts'

/** How a run of an example workflow ended. */
export interface Ended {
  readonly isWell: boolean
  /** That of the stage. */
  readonly decision: string
  /** The folder that GitHub Pages shows now. */
  readonly site?: string
}

type Run = (file: string, given: Circumstances) => Promise<Ended>

const PATH = (id: number) => `tickets/2026/03/zendesk-eu-${id}.md`
const RULES = `version: 1
rules:
  - name: crash-words
    set: { type: crash }
    when: { any: [{ text: [title], contains: crashes }] }
`

/** The work of a day and of the next morning: what people do between the runs of the example workflows, and what these must leave. */
export async function doTheDaysWork(run: Run, files: Readonly<Record<string, string>>): Promise<void> {
  let clock = new Date()
  const github = await startDouble({ files, now: () => clock })
  const desk = path.join(temporaryFolder(), 'desk.json')
  writeFiles(path.dirname(desk), {
    'desk.json': JSON.stringify({ tickets: [2, 3].map((id) => deskTicket(id)) }),
  })
  const secrets = {
    DESK_LOGIN: 'lena:secret',
    TRIAGEBOOK_PSEUDONYM_KEY: 'a key of at least thirty-two bytes, for tests only',
  }
  const runs = (stage: string, now: string, event = gitHubEvent(github, 'workflow_dispatch')) => {
    clock = new Date(now)
    const vars = { DESK_EXPORT: pathToFileURL(desk).href }
    return run(`examples/workflows/${stage}.yml`, { github, event, now, vars, secrets })
  }
  const scheduled = (schedule: string) => gitHubEvent(github, 'schedule', { schedule })
  const pushed = gitHubEvent(github, 'push', { ref: 'refs/heads/main' })
  const wellWith = (decision: string) => ({ isWell: true, decision })

  expect(await runs('import', '2026-04-01T03:17:00Z', scheduled('17 5 * * 1-5'))).toEqual(wellWith('changed'))
  expect(github.file('main', PATH(2))).toBeUndefined()
  await merge(github, 1)
  expect(github.file('main', PATH(2))).toContain('title: It crashes 2')

  github.commit('main', { 'rules/classify.yml': RULES })
  expect(await runs('prioritize', '2026-04-01T03:40:00Z', pushed)).toEqual(wellWith('changed'))
  await merge(github, 2)
  expect(github.file('main', PATH(2))).toContain('type: crash')

  expect(await runs('agenda', '2026-04-01T04:10:00Z', scheduled('10 6 * * 1-5'))).toEqual(wellWith('planned'))
  const [agenda] = await openIssues(github)
  expect(agenda?.body).toContain('zendesk-eu-1')
  await github.as('anna')('PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
    issue_number: agenda?.number,
    body: agenda?.body.replace('## Action items\n', '## Action items\n\n- [ ] lena asks for the log\n'),
  })
  expect(await runs('agenda', '2026-04-01T07:30:00Z')).toEqual(wellWith('frozen'))
  expect(await runs('agenda', '2026-04-02T04:10:00Z')).toEqual(wellWith('planned'))
  const open = await openIssues(github)
  expect(open.map(({ body }) => body.includes('- [ ] lena asks for the log (carried 1x)'))).toEqual([true])

  const { site = '', ...ended } = await runs('report', '2026-04-02T05:20:00Z', scheduled('20 4 * * 1-5'))
  expect(ended).toEqual(wellWith('reported'))
  const page = readFileSync(path.join(site, 'index.html'), 'utf8')
  expect(['zendesk-eu-1', 'zendesk-eu-2', 'zendesk-eu-3'].filter((id) => !page.includes(id))).toEqual([])
}

const openIssues = (github: GitHub) => forgeOn(github).issues.list({ state: 'open' })
const merge = (github: GitHub, pull_number: number) =>
  github.as('anna')('PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge', { pull_number })
