import { describe, expect, it } from 'vitest'
import { NOW, rulesFrom, ticketWith } from '../../test-data/sample.ts'
import { evaluateFields } from './evaluate-fields.ts'

const MATRIX = `---
version: 1
---
Read from left to right.

| Priority | Tier | Business Impact | Severity | Issue Type |
| --- | --- | --- | --- | --- |
| P3 | * | * | * | * |
| p2 | * | * | Major | Minor UI |
| P1 | Gold | * | Major | UI |
| P2 | * | High | * | Feature Request |
| P1 | * | * | * | \`outage\` |

| Issue Type | Severity | Business Impact | Priority |
| --- | --- | --- | --- |
| * | * | * | P1 |
`

const OWN_ROWS = /\| P3 [\s\S]*`outage` \|\n/

function priorityOf(
  type: string,
  severity: 'critical' | 'major' | 'minor',
  business_impact: 'high' | 'low',
  tier?: string,
) {
  const decided = { by: 'anna', at: '2026-03-26T11:00:00Z' }
  const ticket = ticketWith({
    ...(tier && { customer: { id: 'c', tier } }),
    triage: {
      type,
      severity,
      business_impact,
      decided: {
        type: { value: type, ...decided },
        severity: { value: severity, ...decided },
        business_impact: { value: business_impact, ...decided },
      },
    },
  })
  return evaluateFields(ticket, rulesFrom({ matrix: MATRIX }), NOW).find(({ field }) => field === 'priority')
}

describe('the priority matrix', () => {
  it.each([
    { name: 'the row with the fewest * wins', ask: ['ui', 'major', 'high', 'gold'], priority: 'P1' },
    {
      name: 'a row for a tier is for that tier only',
      ask: ['ui', 'major', 'high', 'silver'],
      priority: 'P2',
    },
    { name: 'a ticket without a tier matches *', ask: ['ui', 'major', 'high'], priority: 'P2' },
    { name: 'words of people count in any case', ask: ['feature-request', 'minor', 'high'], priority: 'P2' },
    { name: 'a type of the team’s own', ask: ['outage', 'minor', 'low'], priority: 'P1' },
    { name: 'all else goes by the row of *', ask: ['bug', 'critical', 'low'], priority: 'P3' },
  ] as const)('$name', ({ ask: [type, severity, impact, tier], priority }) => {
    expect(priorityOf(type, severity, impact, tier)?.value).toBe(priority)
  })

  it('says why by the row as it is written, and never by its line', () => {
    expect(priorityOf('ui', 'major', 'low')).toMatchObject({
      by: 'priority-matrix',
      why: '| p2 | * | * | Major | Minor UI |',
      confidence: 1,
    })
  })

  it('compares a ticket without a type with the rows for any type, and says so', () => {
    const [priority] = evaluateFields(
      ticketWith({ triage: { severity: 'major', business_impact: 'low' } }),
      rulesFrom({ matrix: MATRIX }),
      NOW,
    ).filter(({ field }) => field === 'priority')
    expect(priority).toMatchObject({
      value: 'P3',
      by: 'priority-matrix',
      why: '| P3 | * | * | * | * | (for any type: it has none yet)',
    })
  })

  it('gives a ticket without a type no priority where no row is for any type', () => {
    const types = ['Security', 'Crash', 'Bug', 'Performance', 'UI', 'Feature request', 'Question', 'Outage']
    const rows = types.map((type) => `| P3 | * | * | * | ${type} |`).join('\n')
    const matrix = MATRIX.replace(OWN_ROWS, `${rows}\n`)
    const ticket = ticketWith({ triage: { severity: 'major', business_impact: 'low' } })
    const verdicts = evaluateFields(ticket, rulesFrom({ matrix }), NOW)
    expect(verdicts.find(({ field }) => field === 'priority')).toMatchObject({
      kind: 'none',
      why: 'type not decided',
    })
  })

  it('gives no priority while something that it asks about is open', () => {
    const [priority] = evaluateFields(ticketWith({}), rulesFrom({ matrix: MATRIX }), NOW).filter(
      ({ field }) => field === 'priority',
    )
    expect(priority).toMatchObject({ kind: 'none', why: 'type and severity and business impact not decided' })
  })
})
