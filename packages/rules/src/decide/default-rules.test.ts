import { existsSync, readFileSync } from 'node:fs'
import { settingsFrom } from '@triagebook/record/test-data'
import { describe, expect, it } from 'vitest'
import { NOW, RUN, rulesFrom, type Sample, ticketWith } from '../../test-data/sample.ts'
import { readRules } from '../files/read-rules.ts'
import { prioritize } from './prioritize.ts'
import { proposeType } from './propose-type.ts'

const root = new URL('../../../../', import.meta.url)
const textOf = (path: string) => readFileSync(new URL(path, root), 'utf8')
const DEFAULTS = {
  classify: textOf('rules/classify.yml'),
  matrix: textOf('rules/priority-matrix.md'),
  route: textOf('rules/route.yml'),
}
const SAMPLE_TEAMS = settingsFrom(
  'version: 1\ntime_zone: Europe/Berlin\nteams: { java: { name: Java }, frontend: { name: Frontend }, backend: { name: Backend }, security: { name: Security } }\n',
)
const RULES = rulesFrom(DEFAULTS, SAMPLE_TEAMS)
const triageOf = (sample: Sample) => prioritize(ticketWith(sample), RULES, RUN).record.triage

// P by severity (critical, major, minor) and, in each, business impact (high, medium, low).
const PRIORITIES = {
  security: ['P1 P1 P1', 'P1 P2 P2', 'P2 P3 P3'],
  crash: ['P1 P1 P2', 'P1 P2 P3', 'P3 P3 P3'],
  bug: ['P1 P1 P2', 'P2 P2 P3', 'P3 P3 P3'],
  performance: ['P1 P1 P2', 'P2 P2 P3', 'P3 P3 P3'],
  ui: ['P1 P1 P2', 'P2 P2 P3', 'P3 P3 P3'],
  'feature-request': ['P2 P2 P2', 'P3 P3 P3', 'P3 P3 P3'],
  question: ['P2 P2 P2', 'P3 P3 P3', 'P3 P3 P3'],
}
const combinations = Object.entries(PRIORITIES).flatMap(([type, bySeverity]) =>
  (['critical', 'major', 'minor'] as const).flatMap((severity, row) =>
    (['high', 'medium', 'low'] as const).map((business_impact, column) => ({
      type,
      severity,
      business_impact,
      priority: bySeverity[row]?.split(' ')[column],
    })),
  ),
)

describe('the default matrix', () => {
  it('begins with the seeds’ rows, word for word', () => {
    const rows = DEFAULTS.matrix
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .slice(2, 5)
    expect(rows).toEqual([
      '| Security | Critical | High | P1 |',
      '| Crash | Major | Medium | P2 |',
      '| Minor UI | Minor | Low | P3 |',
    ])
  })

  it('is asked all 63', () => expect(combinations).toHaveLength(63))

  it.each(combinations)('$type, $severity, $business_impact → $priority', ({ priority, ...triage }) => {
    expect(triageOf({ triage }).priority).toBe(priority)
  })
})

describe('the default words', () => {
  it.each([
    { title: 'Access token visible in debug logs', type: 'security', team: 'security' },
    { title: 'Kunden sehen fremde Daten in der Liste', type: 'security', team: 'security' },
    { title: 'Editor crashes when pasting a table', type: 'crash', component: 'editor', team: 'frontend' },
    {
      title: 'Die App stürzt beim Einfügen einer Tabelle ab',
      type: 'crash',
      component: 'editor',
      team: 'frontend',
    },
    {
      title: 'Dashboard takes 40 seconds to load',
      type: 'performance',
      component: 'dashboard',
      team: 'frontend',
    },
    { title: 'Suche ist sehr langsam', type: 'performance', component: 'search', team: 'backend' },
    { title: 'CSV export is truncated', type: 'bug', component: 'export', team: 'java' },
    {
      title: 'Webhook deliveries missing since the update',
      type: 'bug',
      component: 'webhooks',
      team: 'backend',
    },
    { title: 'Anmeldung funktioniert nicht', type: 'bug', component: 'auth', team: 'security' },
    { title: 'Typo in the calendar settings', type: 'ui', component: 'calendar', team: 'frontend' },
    {
      title: 'Please let us edit many rows at once',
      type: 'feature-request',
      component: 'lists',
      team: 'frontend',
    },
    { title: 'Wunsch: Rechnung als PDF', type: 'feature-request', component: 'billing', team: 'java' },
    { title: 'Which rate limit applies to our account?', type: 'question', component: 'api', team: 'java' },
    { title: 'Wie kann ich die Rechnung ändern', type: 'question', component: 'billing', team: 'java' },
  ])('“$title” is $type, for $team', ({ title, type, component, team }) => {
    expect(triageOf({ title })).toMatchObject({ type, team, ...(component && { component }) })
  })

  it.each([
    { priority: 'urgent', severity: 'critical', is: 'P1' },
    { priority: 'high', severity: 'major', is: 'P2' },
    { priority: 'normal', severity: undefined, is: undefined },
  ] as const)(
    'give what the desk calls $priority, and no word tells a type of, $is',
    ({ priority, severity, is }) => {
      const triage = triageOf({ title: 'Hello', source: { priority } })
      expect([triage.type, triage.severity, triage.priority]).toEqual([undefined, severity, is])
      expect(triage.review).toContain('low-confidence')
    },
  )

  it('say where a priority goes by what the desk says alone', () => {
    const { decided } = triageOf({ title: 'Hello', source: { priority: 'urgent' } })
    expect(decided?.severity).toMatchObject({
      by: 'rule:desk-urgent-without-type@1',
      why: 'desk priority is urgent and type is missing',
    })
    expect(decided?.priority?.why).toBe('| * | Critical | * | P1 | (for any type: it has none yet)')
  })

  it('leave what says nothing to a person', () => {
    const { type, review } = triageOf({ title: 'yes', body: '## Context\n\nSee attachment.\n' })
    expect(type).toBeUndefined()
    expect(review).toContain('low-confidence')
  })

  it('do not take our own headings for the customer’s words', () => {
    const body =
      '## Context\n\n## Steps to reproduce\n\n## Logs and environment\n\n## Customer impact\n\n## Timeline\n\n- 2026-03-26T10:56:07Z: support: [redacted: token]\n'
    expect(triageOf({ title: 'yes', body })).not.toHaveProperty('component')
    expect(triageOf({ title: 'yes', body })).not.toHaveProperty('type')
  })

  it('take a standstill for critical, and an enterprise customer’s for high impact', () => {
    const triage = triageOf({
      title: 'CSV export fails, nobody can work',
      customer: { id: 'c', tier: 'enterprise' },
    })
    expect(triage).toMatchObject({
      severity: 'critical',
      business_impact: 'high',
      priority: 'P1',
      review: ['critical', 'high-impact'],
    })
  })

  it('propose the type before anything else is known', () => {
    expect(
      proposeType(ticketWith({ title: 'Credentials leaked through request logs' }), RULES, NOW),
    ).toMatchObject({
      field: 'type',
      kind: 'decided',
      value: 'security',
      by: 'security-words',
    })
  })
})

describe('the default teams', () => {
  it.each([
    { impact: 'user-facing', team: 'frontend', by: 'frontend-by-impact' },
    { impact: 'backend', team: 'backend', by: 'backend-by-impact' },
    { impact: 'infrastructure', team: 'backend', by: 'backend-by-impact' },
  ] as const)('are by the impact $impact where there is no component: $team', ({ impact, team, by }) => {
    expect(triageOf({ triage: { impact } })).toMatchObject({
      team,
      decided: { team: { by: `rule:${by}@1` } },
    })
  })

  it.each([
    { component: 'api', impact: 'infrastructure', team: 'java' },
    { component: 'editor', impact: 'backend', team: 'frontend' },
    { component: 'search', impact: 'user-facing', team: 'backend' },
    { component: 'auth', impact: 'user-facing', team: 'security' },
    { component: 'checkout', impact: 'user-facing', team: 'frontend' },
  ] as const)(
    'are by the component $component, whatever the impact, where a route knows it: $team',
    ({ team, ...triage }) => {
      expect(triageOf({ triage }).team).toBe(team)
    },
  )

  it('are nobody’s without component and impact', () => {
    expect(triageOf({ title: 'Hello' })).not.toHaveProperty('team')
  })
})

describe('what the process of a support team says of routing', () => {
  it.each([
    {
      says: 'If Bug Confirmed, Critical: Interrupts current sprint',
      triage: { confirmed: 'bug', severity: 'critical' },
      expected: { lane: 'current-sprint' },
    },
    {
      says: 'If Bug Confirmed, Major: Next sprint',
      triage: { confirmed: 'bug', severity: 'major' },
      expected: { lane: 'next-sprint' },
    },
    {
      says: 'If Bug Confirmed, Minor: Engineering backlog',
      triage: { confirmed: 'bug', severity: 'minor' },
      expected: { lane: 'engineering-backlog' },
    },
    {
      says: 'If Bug Confirmed, Tech Debt: Engineering backlog',
      triage: { confirmed: 'bug', severity: 'major', tech_debt: true },
      expected: { lane: 'engineering-backlog' },
    },
    {
      says: 'If Feature Request: Routed to Product/CS for prioritization',
      triage: { confirmed: 'feature-request' },
      expected: { lane: 'product' },
    },
    {
      says: 'Initial Triage: Auto-assign issues based on rules',
      triage: { component: 'api' },
      expected: { team: 'java', engineering_owner: expect.stringMatching(/^(abel|britt|chidi)$/) },
    },
    {
      says: 'Impact: User-facing',
      triage: { type: 'ui' },
      expected: { impact: 'user-facing', team: 'frontend' },
    },
  ] as const)('“$says”', ({ triage, expected }) => {
    expect(triageOf({ triage })).toMatchObject(expected)
  })

  it('“Require human review for high-impact or security issues”', () => {
    expect(triageOf({ title: 'Credentials leaked through request logs' })).toMatchObject({
      team: 'security',
      review: expect.arrayContaining(['critical', 'security']),
    })
  })

  it('Small fixes by support are for people to choose: no rule gives the lane `fast-lane`', () => {
    expect(DEFAULTS.route).not.toContain('fast-lane')
  })
})

describe('the default lanes', () => {
  it.each([
    { confirmed: 'bug', severity: 'critical', lane: 'current-sprint' },
    { confirmed: 'bug', severity: 'critical', tech_debt: true, lane: 'current-sprint' },
    { confirmed: 'bug', severity: 'major', lane: 'next-sprint' },
    { confirmed: 'bug', severity: 'major', tech_debt: true, lane: 'engineering-backlog' },
    { confirmed: 'bug', severity: 'minor', lane: 'engineering-backlog' },
    { confirmed: 'feature-request', severity: 'major', lane: 'product' },
    { confirmed: 'neither', severity: 'major', lane: undefined },
    { confirmed: 'unconfirmed', severity: 'critical', lane: undefined },
  ] as const)('$confirmed, $severity → $lane', ({ lane, ...triage }) => {
    expect(triageOf({ triage }).lane).toBe(lane)
  })
})

describe('the default status table', () => {
  it.each([
    { source: 'new', engineering: undefined, status: 'open' },
    { source: 'pending', engineering: 'planned', status: 'open' },
    { source: 'on-hold', engineering: 'in-review', status: 'in-progress' },
    { source: 'on-hold', engineering: 'blocked', status: 'blocked' },
    { source: 'on-hold', engineering: 'deployed', status: 'in-progress' },
    { source: 'solved', engineering: undefined, status: 'resolved' },
    { source: 'closed', engineering: 'deployed', status: 'resolved' },
    { source: 'deleted', engineering: 'in-progress', status: 'resolved' },
  ] as const)('$source, $engineering → $status', ({ source, engineering, status }) => {
    const more = engineering && { engineering: { state: engineering } }
    expect(triageOf({ source: { status: source }, ...(more && { more }) }).status).toBe(status)
  })
})

it.skipIf(!existsSync(new URL('triagebook.yml', root)))(
  'the root’s settings know every team and owner of the default routes',
  () => {
    const files = {
      classify: { path: 'rules/classify.yml', content: DEFAULTS.classify },
      matrix: { path: 'rules/priority-matrix.md', content: DEFAULTS.matrix },
      route: { path: 'rules/route.yml', content: DEFAULTS.route },
    }
    expect(readRules(files, settingsFrom(textOf('triagebook.yml'))).problems).toEqual([])
  },
)
