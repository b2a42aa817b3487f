import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { NOW, type Sample, SETTINGS, ticketWith } from '../../test-data/sample.ts'
import { judgeReadiness } from './judge-readiness.ts'
import { readReadiness } from './read-readiness.ts'

const FILE = new URL('../../../../rules/readiness.yml', import.meta.url)
const rules = readReadiness({ path: 'rules/readiness.yml', content: readFileSync(FILE, 'utf8') }, SETTINGS)
if (!rules.ok) throw new Error(JSON.stringify(rules.problems))
const { value: RULES } = rules

function missingOf(sample: Sample): readonly string[] {
  const readiness = judgeReadiness(ticketWith(sample), RULES, NOW)
  return readiness.ready ? [] : readiness.missing.map(({ name }) => name)
}

const bug = (body: string, triage: Sample['triage'] = {}): Sample => ({
  title: 'The export stops',
  body,
  triage: { type: 'bug', severity: 'major', ...triage },
})
const WHOLE = `## Context

The export of 12 people fails.

## Steps to reproduce

1. Open the list.
2. Export it.

## Logs and environment

\`\`\`
ExportWriter: stream closed
release 8.22.2
\`\`\`
`

describe('the criteria of the seeds', () => {
  it('are met by a whole report', () => {
    expect(missingOf(bug(WHOLE))).toEqual([])
  })

  it.each([
    {
      name: 'steps',
      from: '1. Open the list.\n2. Export it.',
      to: 'I export it.',
      missing: ['steps-to-reproduce'],
    },
    { name: 'version', from: 'release 8.22.2', to: '', missing: ['version-or-environment'] },
    { name: 'log', from: /```[\s\S]*```/, to: 'Firefox 144', missing: ['log-or-error-text'] },
    { name: 'impact', from: 'of 12 people ', to: '', missing: ['customer-impact'] },
  ])('ask for the $name that a report lacks', ({ from, to, missing }) => {
    expect(missingOf(bug(WHOLE.replace(from, to)))).toEqual(missing)
  })

  it('ask for the severity', () => {
    expect(missingOf({ body: WHOLE, triage: { type: 'bug' } })).toEqual(['severity'])
  })

  it.each([
    { type: 'feature-request', confirmed: 'unconfirmed', missing: ['customer-impact'] },
    { type: 'question', confirmed: 'unconfirmed', missing: ['customer-impact'] },
    { type: 'bug', confirmed: 'feature-request', missing: ['customer-impact'] },
    {
      type: 'question',
      confirmed: 'bug',
      missing: ['steps-to-reproduce', 'version-or-environment', 'customer-impact'],
    },
    {
      type: 'bug',
      confirmed: 'neither',
      missing: ['steps-to-reproduce', 'version-or-environment', 'customer-impact'],
    },
    {
      type: 'crash',
      confirmed: 'unconfirmed',
      missing: ['steps-to-reproduce', 'version-or-environment', 'log-or-error-text', 'customer-impact'],
    },
  ] as const)(
    'ask of a $type that is confirmed as $confirmed for $missing',
    ({ type, confirmed, missing }) => {
      expect(missingOf(bug('## Context\n\nIt stops.\n', { type, confirmed }))).toEqual(missing)
    },
  )

  it.each([
    { text: 'The page says "payment failed".', isShown: true },
    { text: 'It fails with E-1407.', isShown: true },
    { text: 'It fails with HTTP 503.', isShown: true },
    { text: 'It fails without a message.', isShown: true },
    { text: 'It fails with an error.', isShown: false },
  ])('take “$text” for the text of an error: $isShown', ({ text, isShown }) => {
    expect(missingOf(bug(`## Context\n\n${text}\n`)).includes('log-or-error-text')).toBe(!isShown)
  })

  it('find steps in a comment, which import writes on one line', () => {
    const comment = (who: string, steps: string) =>
      `## Timeline\n\n- 2026-03-26T10:56:07Z: ${who}: It stops. Steps to reproduce: ${steps}\n`
    const lacksSteps = (body: string) => missingOf(bug(body)).includes('steps-to-reproduce')
    expect(lacksSteps(comment('customer', 'Open the list. Export all of it.'))).toBe(false)
    expect(lacksSteps(comment('customer', 'see above'))).toBe(true)
    expect(lacksSteps(comment('support', 'Open the list. Export all of it.'))).toBe(true)
  })
})
