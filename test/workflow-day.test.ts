import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { forgeOn, startDouble } from '../packages/forge/test-data/github-bench.ts'
import { type GitHub, type GitHubEvent, gitHubEvent } from '../packages/testkit/src/github/index.ts'
import { aBook, RECORD_PATH } from '../packages/testkit/src/index.ts'
import { readFile } from './repository-files.ts'
import { doTheDaysWork } from './workflows/day.ts'
import { runByAct } from './workflows/run-by-act.ts'
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
/** Wednesday, 06:10 in Berlin. */
const EARLY = '2026-04-01T04:10:00Z'

const atFile = (file: string) => readWorkflow(file, filledIn(readFile(file)))
const shownIn = (page: string) => readWorkflow(page, workflowExamples(page, readFile(page))[0]?.text ?? '')

const dispatch = (github: GitHub): GitHubEvent => gitHubEvent(github, 'workflow_dispatch')
const issuesOf = (github: GitHub) => forgeOn(github).issues.list({ state: 'open' })
const noAct = spawnSync('act', ['--version']).error !== undefined
if (noAct) console.warn('act is not installed: the day’s work by it is left out.')

describe('the example workflows do the day’s work', () => {
  it('run here', () =>
    doTheDaysWork(async (file, given) => {
      const { result, actions, deployed } = await runWorkflow(atFile(file), given)
      const { decision = '' } = actions[0]?.outputs ?? {}
      return { isWell: result === 'success', decision, ...(deployed && { site: deployed }) }
    }, bookWith(STAGES)))

  it.skipIf(noAct)('run by act', () => doTheDaysWork(runByAct, bookWith(STAGES)))
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
