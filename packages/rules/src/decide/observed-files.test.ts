import { describe, expect, it } from 'vitest'
import { RUN, rulesFrom, type Sample, ticketWith } from '../../test-data/sample.ts'
import { observing } from '../files/observing.ts'
import { prioritize } from './prioritize.ts'

/** The rule files, with the mode of each in its head. */
const RULES = (modes: { readonly classify?: string; readonly matrix?: string; readonly route?: string }) => {
  const head = (mode: string | undefined) => `version: 1\n${mode === undefined ? '' : `mode: ${mode}\n`}`
  return rulesFrom({
    classify: `${head(modes.classify)}rules:
  - { name: crash-words, set: { type: crash }, when: { text: [title], contains: crash } }
  - { name: bad, set: { severity: major }, when: { field: triage.type, equals: crash } }
  - { name: costly, set: { business_impact: high }, when: { field: triage.severity, equals: major } }
`,
    matrix: `---\n${head(modes.matrix)}---\n
| Issue Type | Severity | Business Impact | Priority |
| --- | --- | --- | --- |
| * | * | * | P2 |
| * | Major | High | P1 |
`,
    route: `${head(modes.route)}teams:
  - { name: urgent, when: { field: triage.priority, equals: P1 }, team: security }
  - { name: rest, team: java }
`,
  })
}

const judged = (rules: ReturnType<typeof RULES>, sample: Sample = {}) => {
  const { record, verdicts, observed } = prioritize(
    ticketWith({ title: 'A crash', ...sample }),
    observing(rules),
    RUN,
  )
  return {
    triage: record.triage,
    fields: verdicts.map(({ field }) => field),
    observed: Object.fromEntries(observed.map(({ field, value }) => [field, value])),
  }
}

describe('a rule file in mode observe', () => {
  it('decides nothing that is written, and its own rules see what it decides', () => {
    const { triage, observed, fields } = judged(RULES({ classify: 'observe' }))
    expect(triage).not.toHaveProperty('type')
    expect(triage).not.toHaveProperty('severity')
    expect(triage.review).toBeUndefined()
    expect(observed).toMatchObject({ type: 'crash', severity: 'major', business_impact: 'high' })
    expect(fields).not.toContain('type')
  })

  it('is not seen by the rules of other files, which decide by the record as it is', () => {
    const { triage } = judged(RULES({ classify: 'observe' }), {
      triage: { severity: 'minor', business_impact: 'low' },
    })
    expect(triage).toMatchObject({ priority: 'P2', team: 'java' })
  })

  it('is not seen by another file in mode observe', () => {
    const { triage, observed } = judged(RULES({ classify: 'observe', matrix: 'observe', route: 'observe' }), {
      triage: { severity: 'minor', business_impact: 'low' },
    })
    expect(triage).toMatchObject({ severity: 'minor', status: 'open' })
    expect(triage).not.toHaveProperty('priority')
    expect(observed).toMatchObject({ priority: 'P2', team: 'java' })
  })

  it('sees what acting files decide before it', () => {
    const { triage, observed } = judged(RULES({ route: 'observe' }))
    expect(triage).toMatchObject({ type: 'crash', priority: 'P1' })
    expect(triage).not.toHaveProperty('team')
    expect(observed).toMatchObject({ team: 'security' })
  })

  it('asks for no tags, and says which it wants', () => {
    const rules = rulesFrom({
      classify: `version: 1
mode: observe
rules:
  - { name: crash-words, set: { type: crash }, when: { text: [title], contains: crash } }
  - { name: tell, tags: { add: [crashed] }, when: { field: triage.type, equals: crash } }
`,
    })
    const ticket = ticketWith({ title: 'A crash', triage: { tags: { add: ['older'] } } })
    const shown = prioritize(ticket, observing(rules), RUN)
    expect(shown.record).toBe(ticket.record)
    expect(shown.observedTags).toEqual({ tags: { add: ['crashed'] } })
    const acting = prioritize(ticket, rules, RUN)
    expect(acting.record.triage.tags).toEqual({ add: ['crashed'] })
    expect(acting.observedTags).toBeUndefined()
  })

  it('leaves what it decided while it acted', () => {
    const acting = RULES({})
    const { record } = prioritize(ticketWith({ title: 'A crash' }), acting, RUN)
    const now = { ...record, title: 'All is well' }
    const again = prioritize({ record: now, body: '' }, observing(RULES({ classify: 'observe' })), RUN)
    expect(again.record).toBe(now)
    expect(again.observed.find(({ field }) => field === 'type')?.value).toBeUndefined()
  })

  it.each(['suggest', 'act', undefined])('only: with %s it decides what is written', (mode) => {
    const { triage, observed } = judged(RULES({ ...(mode && { classify: mode }) }))
    expect(triage).toMatchObject({ type: 'crash', priority: 'P1', team: 'security' })
    expect(observed).toEqual({})
  })

  it('counts only where the modes are obeyed: at a terminal a person decides', () => {
    const rules = RULES({ classify: 'observe' })
    const { record, observed } = prioritize(ticketWith({ title: 'A crash' }), rules, RUN)
    expect(record.triage.type).toBe('crash')
    expect(observed).toEqual([])
    expect(rules.modes).toEqual(new Map([['rules/classify.yml', 'observe']]))
  })
})
