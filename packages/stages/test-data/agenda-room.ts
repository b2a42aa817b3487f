import { aBook, aHost, RECORD_PATH, temporaryFolder, writeFiles } from '@triagebook/testkit'
import type { GitHub } from '@triagebook/testkit/github'
import type { Forge, Issue } from '../../forge/src/index.ts'
import { WORKFLOW } from '../../forge/test-data/bench.ts'
import { fakeClock } from '../../forge/test-data/fake-clock.ts'
import { forgeOn, startDouble } from '../../forge/test-data/github-bench.ts'
import { agenda } from '../src/agenda/index.ts'
import { runStage } from '../src/run/index.ts'
import type { StageReport } from '../src/stage/stage-report.ts'

/** A book whose meetings have their agendas as issues of the double. Its time zone is Europe/Berlin, in summer. */
export interface AgendaRoom {
  readonly github: GitHub
  /** A run at this moment, in UTC. */
  at(now: string, more?: RunOptions): Promise<StageReport>
  /** Oldest first. */
  issues(): Promise<readonly Issue[]>
  open(): Promise<readonly Issue[]>
  pinned(): Promise<readonly number[]>
  /** A person edits an issue. */
  edit(number: number, change: (body: string) => string): Promise<unknown>
  close(number: number): Promise<unknown>
}

interface RunOptions {
  readonly dryRun?: boolean
  readonly meeting?: string
  /** Where the job’s token may do less than the workflow of the README grants. */
  readonly forge?: Forge
}

interface RoomOptions {
  readonly mode?: 'observe' | 'suggest' | 'act'
  readonly settings?: string
  /** Lines of teams, beside those of `aBook`. */
  readonly teams?: string
  readonly files?: Readonly<Record<string, string>>
  /** The book's folder in the repository. */
  readonly folder?: string
}

/** A record of an escalated ticket, owned by lena and abel. */
export const ESCALATED = (aBook()[RECORD_PATH] ?? '').replace(
  'triage:\n',
  'customer:\n  id: cus_1\ntriage:\n  severity: major\n  team: java\n  support_owner: lena\n  engineering_owner: abel\n  escalated_at: "2026-03-27T09:00:00Z"\n  escalation_reason: Blocks a go-live\n',
)

export async function anAgendaRoom(options: RoomOptions = {}): Promise<AgendaRoom> {
  const { mode = 'act', settings = '', teams = '', files = {}, folder = '.' } = options
  let clock = new Date('2026-04-01T04:00:00Z')
  const github = await startDouble({ now: () => clock })
  const workspace = temporaryFolder()
  const book = `${workspace}/${folder}`
  const base = (aBook()['triagebook.yml'] ?? '').replace('teams:\n', `teams:\n${teams}`)
  const own = `${base}stages: { agenda: { mode: ${mode} } }\n${settings}`
  writeFiles(book, aBook({ [RECORD_PATH]: ESCALATED, ...files, 'triagebook.yml': own }))
  const anna = github.as('anna')
  const look = forgeOn(github)
  const change = (number: number, changes: object) =>
    anna('PATCH /repos/{owner}/{repo}/issues/{issue_number}', { issue_number: number, ...changes })
  const issues = async () => (await look.issues.list({ state: 'all' })).toReversed()

  return {
    github,
    at(now, { dryRun = false, meeting, forge } = {}) {
      clock = new Date(now)
      const opened = forge ?? forgeOn(github, WORKFLOW, fakeClock(clock))
      const host = aHost(workspace, { now: clock, dryRun, obeysSettings: true, forge: async () => opened })
      return runStage(agenda, meeting === undefined ? {} : { meeting }, { ...host, book })
    },
    issues,
    open: async () => (await look.issues.list({ state: 'open' })).toReversed(),
    pinned: () => look.issues.pinned(),
    async edit(number, edited) {
      const issue = (await issues()).find((one) => one.number === number)
      return change(number, { body: edited(issue?.body ?? '') })
    },
    close: (number) => change(number, { state: 'closed' }),
  }
}
