import { readSettings } from '@triagebook/record/formats'
import type { Problem } from '@triagebook/record/problem'
import { aBook, RECORD_PATH } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { orThrow } from '../book/open-book.ts'
import { isOfPull } from '../stage/plan.ts'
import type { PullRequest } from '../stage/pull-request.ts'
import { planValidation } from './plan.ts'
import type { Checked, ToValidate } from './read.ts'

const settings = orThrow(readSettings('triagebook.yml', aBook()['triagebook.yml'] ?? ''))
const problem = (severity: Problem['severity'], line: number): Problem => ({
  code: 'record/wrong',
  severity,
  message: 'Wrong.',
  at: { path: RECORD_PATH, line, col: 1 },
})
const FIXABLE = (aBook()[RECORD_PATH] ?? '').replace('  status: open\n---', '  status: Open\n---')
const CLEAN: Checked = { records: 1, problems: [] }

function plansOf(more: Partial<ToValidate>, dryRun = false) {
  let checks = 0
  const again = async () => {
    checks++
    return CLEAN
  }
  const facts = { settings, checked: CLEAN, fixable: null, again, pull: null, onlyWarns: false, ...more }
  const plans = planValidation(facts, { now: new Date('2026-04-01T08:00:00Z'), dryRun })
  return { plans, checks: () => checks }
}

describe('the plan of validate', () => {
  it.each([
    { problems: [], decision: 'clean', says: 'no problems.' },
    { problems: [problem('warning', 1)], decision: 'clean', says: ': 1 warning.' },
    { problems: [problem('error', 1)], decision: 'problems', says: ': 1 problem.' },
    {
      problems: [problem('error', 2), problem('warning', 1), problem('error', 1)],
      decision: 'problems',
      says: ': 2 problems and 1 warning.',
    },
  ])('is $decision, and says $says', async ({ problems, decision, says }) => {
    const { plans } = plansOf({ checked: { records: 1, problems } })
    const { value } = await plans.next()
    expect(value).toMatchObject({ changes: [], report: { decision, reason: expect.stringContaining(says) } })
    expect(await plans.next({ written: [], done: [], problems: [] })).toMatchObject({ done: true })
  })

  it('checks once more after it wrote fixes', async () => {
    const { plans, checks } = plansOf({ fixable: [{ path: RECORD_PATH, text: FIXABLE }] })
    expect((await plans.next()).value).toMatchObject({ changes: [{ root: 'book', path: RECORD_PATH }] })
    const { value } = await plans.next({ written: [RECORD_PATH], done: [], problems: [] })
    expect(value).toMatchObject({
      changes: [],
      report: { reason: '1 thing fixed in 1 record. 1 record checked: no problems.' },
    })
    expect(checks()).toBe(1)
  })

  it.each([
    { name: 'nothing was written', applied: { written: [], done: [], problems: [] } },
    {
      name: 'writing failed, even for some files only',
      applied: { written: [RECORD_PATH], done: [], problems: [problem('error', 1)] },
    },
  ])('does not check again where $name', async ({ applied }) => {
    const { plans, checks } = plansOf({ fixable: [{ path: RECORD_PATH, text: FIXABLE }] })
    await plans.next()
    expect(await plans.next(applied)).toMatchObject({ done: true })
    expect(checks()).toBe(0)
  })
})

describe('in a pull request', () => {
  const request = {
    number: 7,
    base: 'b'.repeat(40),
    head: 'a'.repeat(40),
    comments: 0,
    token: 'given',
    run: { number: 5, url: 'https://github.example/acme/desk/actions/runs/5' },
  } as const
  const broken: Checked = {
    records: 1,
    problems: [{ ...problem('error', 14), fix: '`Open` becomes `open`' }],
  }
  const fixable = [{ path: RECORD_PATH, text: FIXABLE, lines: null }]

  async function planFor(checked: Checked, more: Partial<PullRequest> = {}) {
    const pull = { request: { ...request, ...more }, prefix: 'desk/', fixable }
    const { value } = await plansOf({ checked, pull }).plans.next()
    return value
  }

  it('problems make a comment, and suggestions where one answer is right', async () => {
    const plan = await planFor(broken)
    expect(plan).toMatchObject({
      effects: [
        { kind: 'comment', key: 'comment 7', pull: 7, run: 5, onlyIfThere: false },
        {
          kind: 'suggestions',
          key: 'suggestions 7',
          commit: request.head,
          suggestions: [{ path: `desk/${RECORD_PATH}` }],
        },
      ],
    })
  })

  it.each([
    { name: 'no comment so far', comments: 0, effects: [] },
    { name: 'comments', comments: 1, effects: [{ kind: 'comment', onlyIfThere: true }] },
  ])('none change a comment that is there, in one with $name', async ({ comments, effects }) => {
    const plan = await planFor({ records: 1, problems: [problem('warning', 1)] }, { comments })
    expect(plan).toMatchObject({ effects })
  })

  it.each([
    { token: 'none', says: false },
    { token: 'read-only', says: true },
  ] as const)('nothing is written with the token: $token', async ({ token, says }) => {
    const plan = await planFor(broken, { token, comments: 1 })
    expect(plan).toMatchObject({ effects: [] })
    expect(plan?.report.reason.includes('its token can only read')).toBe(says)
    expect((await planFor(CLEAN, { token }))?.report.reason).not.toContain('token')
  })

  it('each book has a comment of its own', async () => {
    const markers = await Promise.all(
      ['', 'desk/', 'other/'].map(async (prefix) => {
        const { plans } = plansOf({ checked: broken, pull: { request, prefix, fixable: [] } })
        return (await plans.next()).value?.effects.map((effect) => isOfPull(effect) && effect.marker).join()
      }),
    )
    expect(new Set(markers).size).toBe(3)
  })

  it('the job passes where it only warns', async () => {
    const { plans } = plansOf({ checked: broken, onlyWarns: true })
    expect((await plans.next()).value).toMatchObject({ report: { decision: 'problems', onlyWarns: true } })
  })
})
