import { aBook, aHost, temporaryFolder } from '@triagebook/testkit'
import type { GitHub } from '@triagebook/testkit/github'
import { WORKFLOW } from '../../forge/test-data/bench.ts'
import { forgeOn, startDouble } from '../../forge/test-data/github-bench.ts'
import { gate } from '../src/gate/index.ts'
import { runStage } from '../src/run/index.ts'
import type { Host } from '../src/stage/host.ts'
import type { StageReport } from '../src/stage/stage-report.ts'
import type { Trigger } from '../src/stage/trigger.ts'

/** A book on the double whose pull requests are judged. Lena and omar lead support, abel is an engineer, root an admin. */
export interface GateRoom {
  readonly github: GitHub
  /** Opens a pull request of a branch that the person has pushed; gives its number. */
  open(branch: string, files: Files, options?: OpenOptions): Promise<number>
  review(number: number, login: string, event: 'APPROVE' | 'REQUEST_CHANGES' | 'COMMENT'): Promise<number>
  dismiss(number: number, review: number): Promise<unknown>
  comment(number: number, login: string, body: string): Promise<number>
  /** The last commit of a pull request. */
  head(number: number): Promise<string>
  /** Of a run that sees the repository as its workflow does. */
  host(): Host
  /** A run of the gate for a pull request, unless said otherwise. */
  judge(trigger: number | Trigger, options?: RunOptions): Promise<StageReport>
  /** The check of a commit, in words: `success Approved by @lena.`; `none` where there is none. */
  check(commit: string, name?: string): Promise<string>
  /** Runs the gate, and gives the check of the pull request’s last commit. */
  checkOf(number: number): Promise<string>
  /** What the check says below its title. */
  text(commit: string): Promise<string>
  asked(number: number): Promise<readonly string[]>
}

type Files = Readonly<Record<string, string | null>>

interface OpenOptions {
  readonly author?: string
  readonly base?: string
  readonly draft?: boolean
  /** Of its first commit. */
  readonly message?: string
}

interface RunOptions {
  readonly requestReviews?: 'none' | 'fewest' | 'least-loaded' | 'all'
  readonly mode?: 'observe'
  readonly now?: Date
}

interface Check {
  readonly name: string
  readonly status: string
  readonly conclusion: string | null
  readonly output: { readonly title: string; readonly summary: string; readonly text: string }
}

export const POLICY = `version: 1
rules:
  - name: ticket-records
    about: A support lead has read the tickets.
    when: { paths: [/tickets/] }
    require:
      - { approvals: 1, from: { role: [support-lead] } }
    override: { role: [admin] }
  - name: rules-and-policy
    about: An engineer has read the rules.
    when: { paths: [/rules/] }
    require:
      - { approvals: 1, from: { role: [engineer] } }
`

const SETTINGS = `version: 1
time_zone: Europe/Berlin
teams:
  java: { name: Java, members: [{ login: abel, roles: [engineer] }, { login: emil, roles: [engineer] }] }
members:
  - { login: lena, roles: [support-lead] }
  - { login: omar, roles: [support-lead] }
  - { login: anna, roles: [support] }
  - { login: root, roles: [admin] }
connections:
  zendesk-eu: { platform: zendesk, url: "https://acme.zendesk.example" }
`

/** The files of the book. */
export const GATE_BOOK = aBook({ 'triagebook.yml': SETTINGS, 'rules/approvals.yml': POLICY })

export async function aGateRoom(files: Readonly<Record<string, string>> = {}): Promise<GateRoom> {
  let minutes = 0
  const github = await startDouble({
    files: { ...GATE_BOOK, ...files },
    now: () => new Date(Date.UTC(2026, 3, 1, 8, minutes++)),
  })
  const workspace = temporaryFolder()
  github.clone(`${workspace}/desk`)
  const ofPull = async (number: number): Promise<{ readonly head: { readonly sha: string } }> =>
    Object(await github.as('anna')('GET /repos/{owner}/{repo}/pulls/{pull_number}', { pull_number: number }))
  const checksOf = async (ref: string): Promise<readonly Check[]> =>
    Object(await github.as('anna')('GET /repos/{owner}/{repo}/commits/{ref}/check-runs', { ref })).check_runs
  const idOf = (answer: unknown): number => Object(answer).id

  const room: GateRoom = {
    github,
    async open(branch, changed, { author = 'anna', base = 'main', message, draft = false } = {}) {
      github.commit(branch, changed, { author, ...(message !== undefined && { message }) })
      const pull = await github.as(author)('POST /repos/{owner}/{repo}/pulls', {
        title: 'Tickets of today',
        head: branch,
        base,
        draft,
      })
      return Object(pull).number
    },
    review: async (pull_number, login, event) =>
      idOf(
        await github.as(login)('POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews', {
          pull_number,
          event,
          ...(event !== 'APPROVE' && { body: 'Please look again.' }),
        }),
      ),
    dismiss: (pull_number, review_id) =>
      github.as('root', 'admin')(
        'PUT /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/dismissals',
        { pull_number, review_id, message: 'Outdated.' },
      ),
    comment: async (issue_number, login, body) =>
      idOf(
        await github.as(login)('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
          issue_number,
          body,
        }),
      ),
    head: async (number) => (await ofPull(number)).head.sha,
    host() {
      const forge = forgeOn(github, WORKFLOW)
      return aHost(`${workspace}/desk`, {
        now: new Date(Date.UTC(2026, 3, 1, 8, minutes)),
        forge: async () => forge,
        remote: () => ({ url: github.remote, token: github.workflowToken({ contents: 'read' }) }),
      })
    },
    async judge(trigger, { requestReviews = 'none', mode, now } = {}) {
      return runStage(
        gate,
        { token: '', requestReviews },
        {
          ...room.host(),
          ...(now !== undefined && { now }),
          trigger: typeof trigger === 'number' ? { kind: 'pull', number: trigger, asks: true } : trigger,
          dryRun: mode === 'observe',
        },
      )
    },
    async check(commit, name = 'triagebook/approval') {
      const found = (await checksOf(commit)).find((check) => check.name === name)
      return found === undefined ? 'none' : `${found.conclusion ?? found.status} ${found.output.title}`
    },
    async checkOf(number) {
      await room.judge(number)
      return room.check(await room.head(number))
    },
    async text(commit) {
      const [check] = await checksOf(commit)
      return `${check?.output.summary}\n${check?.output.text}`
    },
    async asked(pull_number) {
      const { users } = Object(
        await github.as('anna')('GET /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers', {
          pull_number,
        }),
      )
      return users.map(({ login }: { readonly login: string }) => login)
    },
  }
  return room
}
