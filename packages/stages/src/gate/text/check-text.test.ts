import type { RuleVerdict, Verdict } from '@triagebook/approval'
import { describe, expect, it } from 'vitest'
import type { ReviewDeadline } from '../clock/review-deadlines.ts'
import { type CheckFacts, checkText } from './check-text.ts'

const HEAD = '1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d'
const AT = new Date('2026-04-01T08:00:00Z')

type Concerned = Exclude<RuleVerdict, { state: 'skipped' }>

const aRule = (name: string, more: Partial<Concerned> = {}): RuleVerdict => ({
  name,
  about: 'A support lead has read the tickets that come in or change.',
  because: 'it changes tickets/2026/03/zendesk-eu-1.md',
  state: 'pending',
  approvals: [],
  dropped: [],
  missing: [],
  disapprovedBy: [],
  override: undefined,
  problems: [],
  ...more,
})

const aVerdict = (more: Partial<Verdict> = {}): Verdict => ({
  state: 'pending',
  rules: [],
  problems: [],
  ask: [],
  askIsFewest: true,
  waitsFor: [],
  ...more,
})

const facts = (more: Partial<CheckFacts> = {}): CheckFacts => ({
  verdict: aVerdict(),
  line: 'Waiting for an approval by a support lead: lena or omar.',
  head: HEAD,
  tickets: [],
  unknownTickets: [],
  suggested: [],
  deadlines: [],
  unowned: null,
  trial: null,
  ...more,
})

const aDeadline = (step: ReviewDeadline['step'], more: Partial<ReviewDeadline> = {}): ReviewDeadline => ({
  step,
  due: new Date('2026-12-01T13:00:00Z'),
  state: 'on-time',
  overdue: 0,
  next: null,
  timeZone: 'Europe/Berlin',
  ...more,
})

const APPROVALS = {
  kind: 'approvals',
  count: 1,
  candidates: ['lena', 'omar'],
  of: 'a support lead',
} as const

const WAITING = facts({
  verdict: aVerdict({
    rules: [
      aRule('ticket-records', {
        missing: [APPROVALS],
        dropped: [
          { login: 'lena', why: 'content-changed', changed: ['tickets/2026/03/zendesk-eu-1.md'] },
          { login: 'mira', why: 'not-asked', changed: [] },
          { login: 'abel', why: 'not-asked', changed: [] },
        ],
      }),
      aRule('code-by-support', {
        about: 'An engineer who owns the code has read it.',
        because: 'it changes src/login.ts, and anna is of support',
        approvals: [{ login: 'abel', at: AT, by: 'review' }],
        missing: [
          { kind: 'changed', patterns: ['*.test.*', 'test/'], canBeWaived: true },
          { kind: 'check', name: 'build', app: 'github-actions', result: 'pending' },
        ],
      }),
      {
        name: 'pages',
        about: 'A colleague has read the pages.',
        because: 'it changes more than pages',
        state: 'skipped',
      },
    ],
    ask: ['lena'],
  }),
  suggested: [{ login: 'lena', rules: ['ticket-records'], why: 'has the fewest open review requests: 0' }],
  deadlines: [
    aDeadline('triage-review', { state: 'overdue', overdue: 3 * 3600 + 59 }),
    aDeadline('code-review', { state: 'due-soon' }),
    aDeadline('security-sign-off'),
  ],
  unowned: 'zendesk-eu-1: engineering owner due on Tuesday, 1 December, 14:00, 2 working hours left.',
  unknownTickets: ['zendesk-eu-404'],
  tickets: [
    {
      id: 'zendesk-eu-1',
      page: 'https://github.com/acme/desk/blob/HEAD/tickets/2026/03/zendesk-eu-1.md',
      type: 'bug',
      severity: 'major',
      priority: 'P1',
      readiness: { shown: ['steps-to-reproduce'], missing: ['log-or-error-text'] },
    },
    {
      id: 'zendesk-eu-2',
      page: null,
      type: undefined,
      severity: 'critical',
      priority: undefined,
      readiness: null,
    },
  ],
})

const CASES: Readonly<Record<string, CheckFacts>> = {
  waiting: WAITING,
  overridden: facts({
    line: 'Approved.',
    verdict: aVerdict({
      state: 'approved',
      rules: [
        aRule('rules-and-policy', {
          state: 'approved',
          approvals: [{ login: 'lena', at: AT, by: 'comment' }],
          override: {
            of: 'rule',
            login: 'root',
            reason: 'Outage, see #12 and @everybody\nhttps://evil.example <img src=x>',
            at: AT,
          },
        }),
        aRule('code-by-support', {
          state: 'approved',
          approvals: [{ login: 'abel', at: AT, by: 'review' }],
          override: { of: 'change', login: 'abel', reason: 'Covered by the old test.', at: AT },
        }),
      ],
    }),
  }),
  refused: facts({
    line: 'mira requests changes.',
    verdict: aVerdict({
      state: 'error',
      rules: [
        aRule('ticket-records', { state: 'disapproved', disapprovedBy: ['mira'] }),
        aRule('pages', {
          state: 'error',
          problems: [
            {
              code: 'approval/unknown-author',
              severity: 'error',
              message: 'The e-mail address of commit `1a2b3c4` belongs to no account.',
            },
          ],
        }),
      ],
      problems: [
        {
          code: 'approval/too-many-files',
          severity: 'error',
          message: 'The pull request changes more than 3,000 files.',
          hint: 'Split it.',
        },
      ],
    }),
  }),
  'policy-edit': facts({
    trial: {
      kind: 'tried',
      pulls: [
        { number: 7, before: 'pending', after: 'pending' },
        { number: 9, before: 'pending', after: 'approved' },
      ],
      more: 2,
    },
  }),
  'policy-broken': facts({
    trial: {
      kind: 'unreadable',
      problems: [{ code: 'approval/unknown-team', severity: 'error', message: 'There is no team “jvaa”.' }],
    },
  }),
}

describe('the check says', () => {
  it.each(Object.entries(CASES))('%s', async (name, given) => {
    const { title, summary, text } = checkText(given)
    await expect(`${title}\n\n---\n\n${summary}\n---\n\n${text}`).toMatchFileSnapshot(`golden/${name}.md`)
  })

  it('of who approved without being asked nothing where the approval counts elsewhere', () => {
    const { summary } = checkText(WAITING)
    expect(summary).toContain('mira is not among the people whom the rule asks.')
    expect(summary).not.toContain('abel is not among')
  })

  it('at most 60,000 characters a part and 250 in its title, and how much it leaves out', () => {
    const many = Array.from({ length: 3000 }, (_, index) => index)
    const { title, summary, text } = checkText(
      facts({
        line: 'x'.repeat(1000),
        verdict: aVerdict({
          rules: many.map((index) => aRule(`rule-${index}`, { missing: [APPROVALS] })),
          problems: many.map((index) => ({
            code: 'approval/x',
            severity: 'error',
            message: `Problem ${index}`,
          })),
        }),
        tickets: many.map((index) => ({
          id: `a-${index}`,
          page: null,
          type: 'bug',
          severity: 'minor',
          priority: 'P3',
          readiness: null,
        })),
      }),
    )
    expect(title).toHaveLength(250)
    for (const part of [summary, text]) {
      expect(part.length).toBeGreaterThan(50_000)
      expect(part.length).toBeLessThanOrEqual(60_000)
      expect(part).toMatch(/… and \d+ more\./)
    }
  })

  it('nothing that GitHub links, notifies or runs, whoever wrote it', () => {
    const { summary } = checkText(CASES.overridden ?? facts())
    expect(summary).not.toMatch(/(?<!\\)<img|(?<!`)@everybody|(?<!`)https:|(?<!`)#12/)
  })
})
