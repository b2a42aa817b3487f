import { readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { forgeOn, startDouble } from '../packages/forge/test-data/github-bench.ts'
import { deskTicket } from '../packages/stages/test-data/landing-desk.ts'
import { type GitHub, type GitHubEvent, gitHubEvent } from '../packages/testkit/src/github/index.ts'
import { aBook, RECORD_PATH, temporaryFolder, writeFiles } from '../packages/testkit/src/index.ts'
import { readFile } from './repository-files.ts'
import { runWorkflow } from './workflows/run-workflow.ts'
import { readWorkflow } from './workflows/workflow.ts'
import { filledIn, workflowExamples } from './workflows/yaml-examples.ts'

const STAGES = `stages:
  import: { mode: suggest, writes: pull-request }
  prioritize: { mode: suggest, writes: pull-request }
  agenda: { mode: act }
  report: { mode: act }
`
const ESCALATED = (aBook()[RECORD_PATH] ?? '').replace(
  'triage:\n',
  'customer:\n  id: cus_1\ntriage:\n  severity: major\n  team: java\n  support_owner: lena\n  escalated_at: "2026-03-27T09:00:00Z"\n  escalation_reason: Blocks a go-live\n',
)
const bookWith = (stages: string) =>
  aBook({ [RECORD_PATH]: ESCALATED, 'triagebook.yml': `${aBook()['triagebook.yml']}${stages}` })
const RULES = `version: 1
rules:
  - name: crash-words
    set: { type: crash }
    when: { any: [{ text: [title], contains: crashes }] }
`
/** Wednesday, 06:10 in Berlin. */
const EARLY = '2026-04-01T04:10:00Z'

const atFile = (file: string) => readWorkflow(file, filledIn(readFile(file)))
const shownIn = (page: string) => readWorkflow(page, workflowExamples(page, readFile(page))[0]?.text ?? '')

/** A day in a repository: workflows run in it at their times. */
async function aRepository(files: Readonly<Record<string, string>>) {
  let clock = new Date(EARLY)
  const github = await startDouble({ files, now: () => clock })
  const folder = temporaryFolder()
  const runs = async (stage: string, now: string, event = dispatch(github)) => {
    clock = new Date(now)
    return runWorkflow(atFile(`examples/workflows/${stage}.yml`), {
      github,
      event,
      now,
      vars: { DESK_EXPORT: pathToFileURL(path.join(folder, 'desk.json')).href },
      secrets: {
        DESK_LOGIN: 'lena:secret',
        TRIAGEBOOK_PSEUDONYM_KEY: 'a key of at least thirty-two bytes, for tests only',
      },
    })
  }
  const exported = (...ids: readonly number[]) =>
    writeFiles(folder, { 'desk.json': JSON.stringify({ tickets: ids.map((id) => deskTicket(id)) }) })
  return { github, runs, exported }
}

const dispatch = (github: GitHub): GitHubEvent => gitHubEvent(github, 'workflow_dispatch')
const issuesOf = (github: GitHub) => forgeOn(github).issues.list({ state: 'open' })
const merge = (github: GitHub, pull_number: number) =>
  github.as('anna')('PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge', { pull_number })

it('the example workflows do the day’s work', async () => {
  const { github, runs, exported } = await aRepository(bookWith(STAGES))
  const scheduled = (cron: string) => gitHubEvent(github, 'schedule', { schedule: cron })
  const decided = { result: 'success', actions: [{ outputs: { decision: 'changed' } }] }

  exported(2, 3)
  expect(await runs('import', '2026-04-01T03:17:00Z', scheduled('17 5 * * 1-5'))).toMatchObject(decided)
  expect(github.file('main', 'tickets/2026/03/zendesk-eu-2.md')).toBeUndefined()
  await merge(github, 1)
  expect(github.file('main', 'tickets/2026/03/zendesk-eu-2.md')).toContain('title: It crashes 2')

  github.commit('main', { 'rules/classify.yml': RULES })
  const pushed = gitHubEvent(github, 'push', { ref: 'refs/heads/main' })
  expect(await runs('prioritize', '2026-04-01T03:40:00Z', pushed)).toMatchObject(decided)
  await merge(github, 2)
  expect(github.file('main', 'tickets/2026/03/zendesk-eu-2.md')).toContain('type: crash')

  const decisions = []
  for (const now of [EARLY, '2026-04-01T07:30:00Z'])
    decisions.push((await runs('agenda', now, scheduled('10 6 * * 1-5'))).actions[0]?.outputs.decision)
  expect(decisions).toEqual(['planned', 'frozen'])
  const [agenda] = await issuesOf(github)
  expect(agenda?.body).toContain('zendesk-eu-1')
  const body = agenda?.body.replace('## Action items\n', '## Action items\n\n- [ ] lena asks for the log\n')
  await github.as('anna')('PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
    issue_number: agenda?.number,
    body,
  })
  await runs('agenda', '2026-04-02T04:10:00Z')
  const open = await issuesOf(github)
  expect(open.map(({ body }) => body.includes('- [ ] lena asks for the log (carried 1x)'))).toEqual([true])

  const { result, deployed = '' } = await runs('report', '2026-04-02T05:20:00Z', scheduled('20 4 * * 1-5'))
  expect(result).toBe('success')
  const page = readFileSync(path.join(deployed, 'index.html'), 'utf8')
  expect(['zendesk-eu-1', 'zendesk-eu-2', 'zendesk-eu-3'].filter((id) => !page.includes(id))).toEqual([])
})

describe.each([
  {
    name: 'the called one',
    workflowOf: (stage: string) => atFile(`.github/workflows/${stage}.yml`),
    book: 'desk',
  },
  {
    name: 'that of its README',
    workflowOf: (stage: string) => shownIn(`actions/${stage}/README.md`),
    book: '.',
  },
])('the workflow of a stage: $name, with the book in $book', ({ workflowOf, book }) => {
  const files = (stages = STAGES) =>
    Object.fromEntries(
      Object.entries(bookWith(stages)).map(([name, text]) => [path.posix.join(book, name), text]),
    )
  const run = async (
    stage: string,
    given: { readonly stages?: string; readonly hasPages?: boolean } = {},
  ) => {
    const github = await startDouble({ files: files(given.stages), now: () => new Date(EARLY) })
    const event = dispatch(github)
    const ended = await runWorkflow(workflowOf(stage), {
      github,
      event,
      now: EARLY,
      inputs: { book },
      ...given,
    })
    return { github, ...ended }
  }

  it('agenda writes the issue', async () => {
    const { github, result } = await run('agenda')
    expect(result).toBe('success')
    expect((await issuesOf(github)).map(({ body }) => body.includes('zendesk-eu-1'))).toEqual([true])
  })

  it('report deploys the page', async () => {
    const { result, deployed = '', artifacts, summaries } = await run('report')
    expect({ result, summaries }).toEqual({ result: 'success', summaries: [] })
    expect(deployed).toBe(artifacts.get('github-pages'))
    expect(readFileSync(path.join(deployed, 'index.html'), 'utf8')).toContain('zendesk-eu-1')
  })

  it('report keeps the page as an artifact where Pages is off, and says so', async () => {
    const { result, deployed, artifacts, summaries } = await run('report', { hasPages: false })
    expect({ result, deployed, kept: [...artifacts.keys()] }).toEqual({
      result: 'success',
      deployed: undefined,
      kept: ['github-pages'],
    })
    expect(summaries.join('')).toMatch(/^Pages is off for this repository/)
  })

  it.each(['paused: true', 'stages: { report: { mode: observe } }'])(
    'report ends well without a page where the settings say %s',
    async (stages) => {
      const { result, deployed, artifacts, summaries } = await run('report', { stages: `${stages}\n` })
      expect({ result, deployed, kept: artifacts.size, summaries }).toEqual({
        result: 'success',
        deployed: undefined,
        kept: 0,
        summaries: [],
      })
    },
  )
})
