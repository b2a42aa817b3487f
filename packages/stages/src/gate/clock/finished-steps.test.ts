import { type Actors, judge, type Policy, type Rule } from '@triagebook/approval'
import { describe, expect, it } from 'vitest'
import { aPull, change, HEAD, minute, reviews, seen } from '../../../../approval/test-data/a-pull.ts'
import { finishedSteps } from './finished-steps.ts'

const NOBODY: Actors = { people: [], teams: [], roles: [], forgeTeams: [] }
const RECORD = 'tickets/2026/03/zendesk-eu-1.md'

const rule = (name: string, role: string, folder: string): Rule => ({
  ...{ name, about: '', holds: 'content', overriddenBy: undefined },
  concerns: () => ({ met: true, because: '' }),
  requirements: [{ kind: 'approvals', count: 1, from: { ...NOBODY, roles: [role] }, comments: undefined }],
  scope: (path) => path.startsWith(folder),
})
const LEADS = rule('leads', 'support-lead', 'tickets/')
const ENGINEERS = rule('code', 'engineer', 'src/')

interface Row {
  readonly name: string
  readonly said?: readonly string[]
  readonly opened?: Date
  readonly commits?: readonly Date[]
  readonly merged?: Date
  readonly steps: readonly string[]
}

/** `code-review 09:00 09:02`; the first of `said` is a minute after nine, and each next one a minute later. */
function stepsOf({
  said = [],
  opened = minute(0),
  commits = [],
  merged = minute(30),
}: Omit<Row, 'name' | 'steps'>) {
  const rules = [LEADS, ENGINEERS]
  const policy: Policy = {
    rules,
    tree: { kind: 'all', of: rules.map(({ name }) => ({ rule: name })) },
    forgeTeams: [],
  }
  const changes = [change(RECORD), change('src/a.ts')]
  const facts = aPull({
    changes,
    reviews: reviews('omar comments', ...said),
    seen: seen({ [HEAD]: { [RECORD]: 'patch-1', 'src/a.ts': 'patch-1' } }),
  })
  const time = (at: Date) => at.toISOString().slice(11, 16)
  return finishedSteps(judge(policy, facts), {
    ...{ policy, facts, opened, commitTimes: commits, mergedAt: merged, prefix: '' },
  }).map(({ step, start, end }) => `${step} ${time(start)} ${time(end)}`)
}

describe('the steps of a merged pull request', () => {
  it.each<Row>([
    {
      name: 'end with the last approval of each, and the merge starts with the last one',
      said: ['lena approves', 'eva approves'],
      steps: ['triage-review 09:00 09:01', 'code-review 09:00 09:02', 'merge 09:02 09:30'],
    },
    {
      name: 'start with the last commit before the approval',
      said: ['lena approves', 'eva approves'],
      commits: [minute(2), minute(-60), minute(1)],
      steps: ['triage-review 09:01 09:01', 'code-review 09:02 09:02', 'merge 09:02 09:30'],
    },
    {
      name: 'start the merge with a commit that dropped no approval',
      said: ['lena approves', 'eva approves'],
      commits: [minute(20)],
      steps: ['triage-review 09:00 09:01', 'code-review 09:00 09:02', 'merge 09:20 09:30'],
    },
    {
      name: 'take no time where the approval came before the opening',
      said: ['lena approves', 'eva approves'],
      opened: minute(10),
      steps: ['triage-review 09:01 09:01', 'code-review 09:02 09:02', 'merge 09:10 09:30'],
    },
    {
      name: 'count the last of two approvals for one step',
      said: ['eva approves', 'lena approves', 'emil approves'],
      steps: ['triage-review 09:00 09:02', 'code-review 09:00 09:03', 'merge 09:03 09:30'],
    },
    { name: 'are none without all approvals', said: ['lena approves'], steps: [] },
  ])('$name', ({ steps, ...given }) => {
    expect(stepsOf(given)).toEqual(steps)
  })
})
