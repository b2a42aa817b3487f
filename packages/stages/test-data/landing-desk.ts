import path from 'node:path'
import { aHost, temporaryFolder, writeFiles } from '@triagebook/testkit'
import type { GitHub, GitHubOptions } from '@triagebook/testkit/github'
import { gitHubForge } from '../../forge/src/github/index.ts'
import type { Forge, Pull } from '../../forge/src/index.ts'
import { fakeClock } from '../../forge/test-data/fake-clock.ts'
import { startDouble } from '../../forge/test-data/github-bench.ts'
import { importAndDecide } from '../src/import/index.ts'
import { MOST, runForRepository } from '../src/pull-request/index.ts'
import type { StageReport } from '../src/stage/stage-report.ts'

export interface Desk {
  readonly github: GitHub
  /** Imports these tickets as a job would; its checkout is of the default branch as it was at the first import. */
  import(tickets: readonly object[], more?: ImportOptions): Promise<StageReport>
  /** The lines that the imports printed. */
  readonly said: readonly string[]
  /** A file of the book on a branch. */
  file(branch: string, file: string): string | undefined
  merge(number: number, method?: 'merge' | 'squash'): Promise<unknown>
  /** A person closes a pull request. */
  close(number: number): Promise<unknown>
  /** The open pull requests, newest first. */
  pulls(): Promise<readonly Pull[]>
  /** The files that a pull request changes. */
  filesOf(number: number): Promise<readonly string[]>
  /** How many pull requests there ever were. */
  pullsEver(): Promise<number>
  /** The texts of the comments under a pull request. */
  comments(number: number): Promise<readonly string[]>
  /** Whether a branch follows a commit. */
  has(branch: string, commit: string): Promise<boolean>
  /** What was written to GitHub so far through its API. */
  writes(): readonly string[]
}

interface ImportOptions {
  readonly dryRun?: boolean
  /** Another token than the usual one. */
  readonly token?: string
  /** Another checkout than the usual one. */
  readonly workspace?: string
  /** The export has pages of so many tickets, each with a cursor: `c1`, `c2`. */
  readonly perPage?: number
}

export interface DeskOptions extends GitHubOptions {
  /** Lines of `stages.import` in triagebook.yml. */
  readonly stage?: string
  /** The book's folder in the repository, with `/` at its end. */
  readonly folder?: string
  readonly files?: Readonly<Record<string, string>>
  /** What the imports see of GitHub, where that is not all. */
  readonly seen?: (forge: Forge) => Forge
  /** How many files land together, where that is fewer than a person can review. */
  readonly mostFiles?: number
  /** Instead of a workflow’s token one of an app, or a person’s. */
  readonly token?: (github: GitHub) => string
}

export const settingsWith = (stage: string) => `version: 1
time_zone: Europe/Berlin
stages:
  import: { ${stage} }
teams:
  java: { name: Java, members: [{ login: abel, roles: [engineer] }] }
members: [{ login: lena, roles: [support] }]
connections:
  zendesk-eu: { platform: zendesk, url: "https://acme.zendesk.example" }
`

const CLASSIFY = `version: 1
rules:
  - name: crash-words
    set: { type: crash }
    when: { any: [{ text: [title], contains: crashes }] }
`

/** A repository with a book, and a desk whose tickets are imported into it. Call it inside a test. */
export async function landingDesk(options: DeskOptions = {}): Promise<Desk> {
  const {
    stage = 'mode: act, writes: pull-request',
    folder = '',
    files = {},
    token: tokenOf,
    seen = (forge) => forge,
    mostFiles = MOST.files,
    ...more
  } = options
  const book = { 'triagebook.yml': settingsWith(stage), 'rules/classify.yml': CLASSIFY, ...files }
  const github = await startDouble({
    ...more,
    files: Object.fromEntries(Object.entries(book).map(([file, text]) => [folder + file, text])),
  })
  const usual = (tokenOf ?? ofWorkflow)(github)
  const { owner, repo: name } = github.repository
  const anna = github.as('anna')
  let clone: string | undefined
  const checkout = () => {
    if (clone !== undefined) return clone
    clone = path.join(temporaryFolder(), 'clone')
    github.clone(clone)
    return clone
  }
  const forgeOf = (token: string) =>
    gitHubForge({ apiUrl: new URL(github.url), token, owner, name, clock: fakeClock() })
  const people = forgeOf(github.personToken('anna'))
  const said: string[] = []
  return {
    github,
    said,
    file: (branch, file) => github.file(branch, folder + file),
    async import(tickets, { dryRun = false, workspace: other, perPage, token = usual } = {}) {
      const place = temporaryFolder()
      const workspace = other ?? checkout()
      writeFiles(path.join(place, 'export'), exportOf(tickets, perPage))
      const host = aHost(workspace, {
        obeysSettings: true,
        dryRun,
        progress: (line: string) => void said.push(line),
        book: path.join(workspace, folder),
      })
      const remote = { url: github.remote, token }
      const given = { connection: 'zendesk-eu', from: path.join(place, 'export') }
      return runForRepository(importAndDecide, given, host, {
        forge: seen(forgeOf(token)),
        remote,
        temporary: place,
        runPage: 'https://github.example/acme/support/actions/runs/1',
        most: { ...MOST, files: mostFiles },
      })
    },
    merge: (number, method = 'merge') =>
      anna('PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge', {
        pull_number: number,
        merge_method: method,
      }),
    close: (number) => people.pulls.update(number, { state: 'closed' }),
    pulls: () => people.pulls.list({ state: 'open' }),
    filesOf: async (number) => (await people.pulls.files(number)).files.map(({ path: file }) => file),
    pullsEver: async () => (await people.pulls.list({ state: 'all' })).length,
    comments: async (number) => (await people.comments.list(number)).map(({ body }) => body),
    async has(branch, commit) {
      const compared = await anna('GET /repos/{owner}/{repo}/compare/{basehead}', {
        basehead: `${commit}...${branch}`,
      })
      return compared.behind_by === 0
    },
    writes: () => github.requests.filter(({ isWrite }) => isWrite).map(({ operation }) => operation),
  }
}

function exportOf(tickets: readonly object[], perPage = tickets.length): Readonly<Record<string, string>> {
  const pages = Math.max(1, Math.ceil(tickets.length / perPage))
  return Object.fromEntries(
    Array.from({ length: pages }, (_, index) => {
      const some = tickets.slice(index * perPage, (index + 1) * perPage)
      const end = { after_cursor: `c${index + 1}`, end_of_stream: index + 1 === pages }
      return [`page-${index + 1}.json`, JSON.stringify({ tickets: some, ...(pages > 1 && end) })]
    }),
  )
}

function ofWorkflow(github: GitHub): string {
  return github.workflowToken({ contents: 'write', 'pull-requests': 'write', issues: 'write' })
}

/** A ticket as Zendesk exports it. */
export function deskTicket(id: number, change: object = {}): object {
  return {
    id,
    url: `https://acme.zendesk.example/api/v2/tickets/${id}.json`,
    subject: `It crashes ${id}`,
    description: `It crashes. Write to jo${id}@customer.example.`,
    status: 'open',
    priority: 'high',
    tags: [],
    requester_id: 1,
    created_at: '2026-03-26T10:56:07Z',
    updated_at: new Date(Date.UTC(2026, 2, 27, 0, 0, id)).toISOString().replace('.000Z', 'Z'),
    ...change,
  }
}
