import { readFileSync } from 'node:fs'
import path from 'node:path'
import { aBook, aHost, gitRepository, RECORD_PATH, recordText } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { bookAt } from '../../book/open-book.ts'
import { runStage } from '../../run/run-stage.ts'
import type { StickyComment } from '../../stage/plan.ts'
import type { PullRequest } from '../../stage/pull-request.ts'
import { prioritize } from '../index.ts'
import { planRulesOfPull } from './plan.ts'
import { readRulesOfPull } from './read.ts'

type Files = Readonly<Record<string, string>>

const CLASSIFY = 'rules/classify.yml'
const rulesOf = (type: string, word = 'twice') =>
  `version: 1\nrules:\n  - { name: ${type}-words, set: { type: ${type} }, when: { text: [title], contains: ${word} } }\n`
const BOOK = aBook({ [CLASSIFY]: rulesOf('bug'), 'README.md': 'Hello.\n' })

/** The checkout of a pull request, as actions/checkout leaves it: the merge of both sides. */
async function aPull(changes: Files, { base = {}, ofOthers = {} }: { base?: Files; ofOthers?: Files } = {}) {
  const { folder, git, commit } = gitRepository({ ...BOOK, ...base })
  git('switch', '--quiet', '--create', 'pull')
  const head = commit(changes)
  git('switch', '--quiet', 'main')
  const main = commit(ofOthers)
  git('switch', '--quiet', '--detach', 'main')
  const who = ['-c', 'user.name=anna', '-c', 'user.email=anna@people.example']
  git(...who, 'merge', '--quiet', '--no-ff', '--message=Merge', 'pull')
  const request: PullRequest = {
    number: 7,
    base: main,
    head,
    comments: 0,
    token: 'given',
    run: { number: 1, url: 'https://github.com/acme/desk/actions/runs/1' },
  }
  return { folder, request }
}

async function planOf(
  changes: Files,
  more: Partial<PullRequest> = {},
  around: Parameters<typeof aPull>[1] = {},
) {
  const { folder, request } = await aPull(changes, around)
  const host = aHost(folder)
  const book = await bookAt(folder, process.env)
  const facts = await readRulesOfPull(
    { ...request, ...more },
    { ...host, worker: undefined, start: folder, book },
  )
  const { effects, report } = planRulesOfPull(facts)
  const [comment, ...others] = effects.filter((effect): effect is StickyComment => effect.kind === 'comment')
  expect(others).toEqual([])
  return { comment, report }
}

describe('a pull request that changes rules', () => {
  it('gets a comment with what moves and how it scores', async () => {
    const { comment, report } = await planOf({ [CLASSIFY]: rulesOf('ui') })
    expect(report).toMatchObject({
      decision: 'moves',
      problems: [{ severity: 'warning' }, { severity: 'warning' }],
    })
    expect(comment).toMatchObject({
      pull: 7,
      marker: '<!-- triagebook:what-if:rules -->',
      onlyIfThere: false,
    })
    expect(comment?.text).toContain('**1 of 1 ticket would move.**')
    expect(comment?.text).toContain('| zendesk-eu-1 | Type | bug (bug-words) | ui (ui-words) |')
    expect(comment?.text).toContain('No person has set a value')
    expect(comment?.text).toContain('/actions/runs/1')
  })

  it('is compared with its base as it is now, not with what others did there', async () => {
    const { comment } = await planOf(
      { 'README.md': 'Hi.\n' },
      {},
      { ofOthers: { [CLASSIFY]: rulesOf('ui') } },
    )
    expect(comment).toBeUndefined()
  })

  it.each([
    {
      name: 'that add a type',
      change: (text: string) => `${text}vocabulary: { type: [outage] }\n`,
      comments: true,
    },
    {
      name: 'that add a team',
      change: (text: string) => text.replace('  java:', '  web: { name: W }\n  java:'),
      comments: true,
    },
    {
      name: 'of a stage',
      change: (text: string) => `${text}stages: { report: { mode: act } }\n`,
      comments: false,
    },
  ])('with settings $name: comment $comments', async ({ change, comments }) => {
    const { comment, report } = await planOf({ 'triagebook.yml': change(BOOK['triagebook.yml'] ?? '') })
    expect(comment !== undefined).toBe(comments)
    expect(report.decision).toBe('same')
  })

  it('and whose rules have a problem shows the values that it would cost', async () => {
    const { comment, report } = await planOf({ [CLASSIFY]: rulesOf('bgu') })
    expect(report.problems).toContainEqual(
      expect.objectContaining({ code: 'rules/unknown-value', severity: 'error' }),
    )
    expect(comment?.text).toMatch(/`rules\/classify\.yml:3:\d+` `triage\.type` cannot be `bgu`/)
    expect(comment?.text).toContain('| Type | bug | bug-words | 1: zendesk-eu-1 |')
  })

  it('has nothing to compare with where the rules before it cannot be read', async () => {
    const { comment, report } = await planOf(
      { [CLASSIFY]: rulesOf('ui') },
      {},
      { base: { [CLASSIFY]: rulesOf('bgu') } },
    )
    expect(report).toMatchObject({ decision: 'not-compared', problems: [{ severity: 'warning' }] })
    expect(comment?.text).toMatch(/^The rules before this pull request cannot be read/)
    expect(comment?.text).toContain('At the base of this pull request: `triage.type` cannot be `bgu`')
  })

  it('is told of nothing but the id of a withheld ticket', async () => {
    const withheld = recordText('zendesk-eu-2', 'Security report').replace(
      '  status: open\n',
      '  status: open\n  withheld: true\n',
    )
    const route = (team: string) => `version: 1\nteams: [{ name: all, team: ${team} }]\n`
    const settings = (BOOK['triagebook.yml'] ?? '').replace('  java:', '  web: { name: W }\n  java:')
    const { comment } = await planOf(
      { 'rules/route.yml': route('web') },
      {},
      {
        base: {
          'rules/route.yml': route('java'),
          'triagebook.yml': settings,
          'tickets/2026/03/zendesk-eu-2.md': withheld,
        },
      },
    )
    expect(comment?.text).toMatch(/^\| zendesk-eu-2 \| withheld [ |]*$/m)
    expect(comment?.text).not.toContain('A rule with one of these problems')
  })

  it('gets one that fits GitHub’s limit, however many tickets move', async () => {
    const long = 'a'.repeat(60)
    const many = Array.from({ length: 300 }, (_, index) => {
      const id = `zendesk-eu-${long}-${String(index).padStart(3, '0')}`
      return [`tickets/2026/03/${id}.md`, recordText(id, `It is w${index} twice`)] as const
    })
    const rules = (prefix: string) =>
      `version: 1\nrules:\n${many.map((_, index) => `  - { name: ${prefix}-${long}-${index}, set: { component: ${prefix}-${long}-${index} }, when: { text: [title], contains: w${index} } }\n`).join('')}`
    const { comment } = await planOf(
      { [CLASSIFY]: rules('b') },
      {},
      { base: { ...Object.fromEntries(many), [CLASSIFY]: rules('a') } },
    )
    expect(comment?.text).toContain('300 of 301 tickets would move.')
    expect(comment?.text).toMatch(/\d+ more are not shown/)
    expect(comment?.text.length).toBeLessThan(65_000)
  })
})

describe('a pull request that changes no rules', () => {
  it('gets no comment', async () => {
    const { comment, report } = await planOf({ 'README.md': 'Hi.\n' }, { comments: 0 })
    expect({ comment, reason: report.reason }).toEqual({
      comment: undefined,
      reason: 'This pull request changes no rule that decides a value of a ticket.',
    })
    expect(report.markdown).toBeUndefined()
  })

  it('and did before says so where its comment stands', async () => {
    const { comment } = await planOf({ 'README.md': 'Hi.\n' }, { comments: 1 })
    expect(comment).toMatchObject({
      onlyIfThere: true,
      text: expect.stringMatching(/^This pull request no longer changes the rules\./),
    })
  })
})

describe('without a token that can write', () => {
  it('the job summary says it all, and why there is no comment', async () => {
    const { comment, report } = await planOf({ [CLASSIFY]: rulesOf('ui') }, { token: 'read-only' })
    expect(comment).toBeUndefined()
    expect(report.reason).toContain('its token can only read')
    expect(report.markdown).toContain('| zendesk-eu-1 | Type |')
    expect(report.markdown).toContain('its token can only read')
  })

  it('a pull request that changes no rules is told of no token', async () => {
    const { report } = await planOf({ 'README.md': 'Hi.\n' }, { token: 'read-only' })
    expect(report.reason).toBe('This pull request changes no rule that decides a value of a ticket.')
  })

  it('nothing is said of a token that nobody gave', async () => {
    const { comment, report } = await planOf({ [CLASSIFY]: rulesOf('ui') }, { token: 'none' })
    expect(comment).toBeUndefined()
    expect(report.reason).toBe('1 of 1 ticket would move.')
  })
})

it('prioritize writes no record in the job of a pull request', async () => {
  const { folder, request } = await aPull({ [CLASSIFY]: rulesOf('ui') })
  const given = { pull: { ...request, token: 'none' as const } }
  const report = await runStage(prioritize, {}, aHost(folder, given))
  expect(report).toMatchObject({
    decision: 'moves',
    changed: [],
    data: { tickets: [{ id: 'zendesk-eu-1' }] },
  })
  expect(readFileSync(path.join(folder, RECORD_PATH), 'utf8')).toBe(BOOK[RECORD_PATH])
})
