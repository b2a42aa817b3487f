import { aBook, aHost, gitRepository, RECORD_PATH, recordText, writeFiles } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { runStage } from '../run/run-stage.ts'
import { rulesDiff } from './index.ts'

const CLASSIFY = 'rules/classify.yml'
const rule = (name: string, type: string, word: string) =>
  `  - { name: ${name}, set: { type: ${type} }, when: { text: [title], contains: ${word} } }\n`
const rulesOf = (...rules: readonly string[]) => `version: 1\nrules:\n${rules.join('')}`
const CRASH = rule('crash-words', 'crash', 'crashes')
const PATH = 'tickets/2026/03/zendesk-eu-2.md'
const CRASHING = recordText('zendesk-eu-2', 'It crashes')
const BOOK = aBook({ [CLASSIFY]: rulesOf(CRASH, rule('sign-in', 'bug', 'sign-in')), [PATH]: CRASHING })

type Files = Readonly<Record<string, string>>

/** What the command says where `main` has the one files and the work tree the others. */
async function diffOf(
  changes: Files,
  { base = {}, revision = 'main' }: { base?: Files; revision?: string } = {},
) {
  const { folder } = gitRepository({ ...BOOK, ...base })
  writeFiles(folder, changes)
  return runStage(rulesDiff, { revision }, aHost(folder))
}

describe('rules diff', () => {
  it('says which tickets move, with their rules, and which values are lost first', async () => {
    const report = await diffOf({ [CLASSIFY]: rulesOf(rule('sign-in-words', 'ui', 'sign-in')) })
    expect(report).toMatchObject({
      decision: 'moves',
      exit: 0,
      reason: '2 of 2 tickets would move. 1 value would be lost.',
      counts: { tickets: 2, moved: 2, lost: 1 },
    })
    expect(report.output).toMatchInlineSnapshot(`
      "Values that would be lost
      FIELD  VALUE  RULE         TICKETS
      Type   crash  crash-words  1: zendesk-eu-2

      What moves
      FIELD  BEFORE  AFTER  TICKETS
      Type   bug     ui     1
      Type   crash   none   1

      TICKET        FIELD  BEFORE               AFTER
      zendesk-eu-1  Type   bug (sign-in)        ui (sign-in-words)
      zendesk-eu-2  Type   crash (crash-words)  none
      "
    `)
    expect(report.data).toMatchObject({
      lost: [{ field: 'type', value: 'crash', rule: 'crash-words', count: 1, ids: ['zendesk-eu-2'] }],
      moves: [
        { field: 'type', from: 'bug', to: 'ui', count: 1 },
        { field: 'type', from: 'crash', to: null, count: 1 },
      ],
      tickets: [
        { id: 'zendesk-eu-1', from: { value: 'bug', rule: 'sign-in' } },
        { id: 'zendesk-eu-2', to: null },
      ],
    })
  })

  it('says that nothing moves where the rules are the same', async () => {
    expect(await diffOf({})).toMatchObject({
      decision: 'same',
      reason: 'No ticket would move (2 tickets compared).',
      output: '',
    })
  })

  it('counts a rule with another name, which moves nothing', async () => {
    const report = await diffOf({
      [CLASSIFY]: rulesOf(rule('crash-signs', 'crash', 'crashes'), rule('sign-in', 'bug', 'sign-in')),
    })
    expect(report.reason).toBe(
      'No ticket would move (2 tickets compared). 1 value would stay, by another rule.',
    )
  })

  it('names the rule, its place and the tickets where the settings lose a team', async () => {
    const route = 'version: 1\nteams:\n  - { name: all, team: java }\n'
    const settings = (BOOK['triagebook.yml'] ?? '').replace('  java:', '  jvm:')
    const report = await diffOf({ 'triagebook.yml': settings }, { base: { 'rules/route.yml': route } })
    expect(report.problems).toMatchObject([
      { code: 'rules/missing-file' },
      { code: 'rules/unknown-value', at: { path: 'rules/route.yml', line: 3 } },
    ])
    expect(report).toMatchObject({
      exit: 1,
      data: { lost: [{ value: 'java', rule: 'all', ids: ['zendesk-eu-1', 'zendesk-eu-2'] }] },
    })
  })

  it('leaves resolved tickets as they were decided', async () => {
    const line = 'decided: { type: { value: crash, by: "rule:crash-words@1", at: "2026-03-26T11:00:00Z" } }'
    const resolved = CRASHING.replace(
      '  status: open\n---',
      `  status: resolved\n  type: crash\n  ${line}\n---`,
    )
    const report = await diffOf(
      { [CLASSIFY]: rulesOf(rule('sign-in', 'bug', 'sign-in')) },
      { base: { [PATH]: resolved } },
    )
    expect(report.reason).toBe(
      'No ticket would move (1 ticket compared). 1 resolved ticket stays as it was decided.',
    )
  })

  it('shows nothing but the id of a withheld ticket', async () => {
    const withheld = CRASHING.replace('  status: open\n', '  status: open\n  withheld: true\n')
    const route = (team: string) => `version: 1\nteams: [{ name: ${team}-team, team: ${team} }]\n`
    const settings = (BOOK['triagebook.yml'] ?? '').replace('  java:', '  web: { name: Web }\n  java:')
    const report = await diffOf(
      { 'rules/route.yml': route('web') },
      { base: { [PATH]: withheld, 'rules/route.yml': route('java'), 'triagebook.yml': settings } },
    )
    expect(report.output).toContain('zendesk-eu-2  withheld\n')
    expect(report.data?.tickets).toEqual([
      {
        id: 'zendesk-eu-1',
        field: 'team',
        from: { value: 'java', rule: 'java-team' },
        to: { value: 'web', rule: 'web-team' },
      },
      { id: 'zendesk-eu-2', withheld: true },
    ])
  })

  it('compares with what people decided, and says what the shares mean', async () => {
    const decided = CRASHING.replace(
      '  status: open\n---',
      '  status: open\n  type: crash\n  decided: { type: { value: crash, by: lena, at: "2026-03-26T11:00:00Z" } }\n---',
    )
    const { output } = await diffOf(
      { [CLASSIFY]: rulesOf(rule('sign-in', 'bug', 'sign-in')) },
      { base: { [PATH]: decided } },
    )
    expect(output).toContain(
      'Type               100 % (1 of 1; 21 to 100 %)  no ticket        100 % (1 of 1; 21 to 100 %)  0 % (0 of 1; 0 to 79 %)',
    )
    expect(output).toContain('Precision: of the tickets that the rules decided')
  })

  it('of a book without tickets moves nothing', async () => {
    const { folder, git } = gitRepository(BOOK)
    git('rm', '-r', '--quiet', 'tickets')
    expect(await runStage(rulesDiff, { revision: 'main' }, aHost(folder))).toMatchObject({
      decision: 'same',
      counts: { tickets: 0 },
    })
  })

  it('counts records that cannot be read', async () => {
    const report = await diffOf({ [RECORD_PATH]: 'no record' })
    expect(report.reason).toContain('1 record cannot be read; `triagebook validate` says why.')
  })
})

describe('a revision', () => {
  it.each(['nowhere', 'HEAD~9', '--all'])(
    'that does not exist, such as %s, is wrong usage',
    async (revision) => {
      expect(await diffOf({}, { revision })).toMatchObject({
        exit: 2,
        problems: [{ code: 'book/unknown-revision' }],
      })
    },
  )

  it('whose rules cannot be read is said, with their problem', async () => {
    const base = {
      [CLASSIFY]:
        'version: 1\nrules: [{ name: x, set: { type: bgu }, when: { text: [title], contains: x } }]\n',
    }
    const report = await diffOf({ [CLASSIFY]: rulesOf(CRASH) }, { base })
    expect(report).toMatchObject({ exit: 1, decision: 'failed' })
    expect(report.problems).toMatchObject([
      {
        code: 'what-if/unreadable-rules',
        message: expect.stringMatching(/^At main: `triage\.type` cannot be `bgu`/),
        at: { path: CLASSIFY, line: 2 },
      },
    ])
  })

  it('before there was a book has nothing to compare with', async () => {
    const { folder, git } = gitRepository({ 'README.md': 'Hello.\n' })
    git('tag', 'start')
    writeFiles(folder, BOOK)
    expect(await runStage(rulesDiff, { revision: 'start' }, aHost(folder))).toMatchObject({
      exit: 2,
      problems: [
        { code: 'what-if/no-book', message: expect.stringContaining('start has no triagebook.yml') },
      ],
    })
  })
})
