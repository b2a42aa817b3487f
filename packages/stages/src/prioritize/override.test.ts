import { readFileSync } from 'node:fs'
import path from 'node:path'
import { readRecord } from '@triagebook/record/read'
import { aBook, aHost, gitAs, gitRepository, RECORD_PATH } from '@triagebook/testkit'
import { expect, it } from 'vitest'
import { orThrow } from '../book/open-book.ts'
import { explainTicket } from '../explain/index.ts'
import { runStage } from '../run/run-stage.ts'
import { prioritize } from './index.ts'

const rules = (...severities: readonly string[]) => `version: 1
rules:
  - { name: sign-in, set: { type: bug }, when: { text: [title], contains: sign-in } }
${severities.map((one) => `  - { name: ${one}, when: { text: [title], contains: twice } }\n`).join('')}`

const MINOR = 'loads-twice, set: { severity: minor }'
const LENA = { value: 'critical', by: 'lena', at: '2026-04-03T09:00:00Z' }
/** What lena overruled: the rule, its version, its value and when it decided. */
const OVERRULED = { value: 'minor', by: 'rule:loads-twice@1', at: '2026-04-01T08:00:00Z' }

/** What becomes of the rules after lena overruled one. */
const EDITS = [
  { name: 'nothing', rules: rules(MINOR), version: '1' },
  { name: 'a new version', rules: rules(MINOR), version: '2' },
  { name: 'another value', rules: rules('loads-twice, set: { severity: major }'), version: '3' },
  { name: 'lena’s value', rules: rules('loads-twice, set: { severity: critical }'), version: '4' },
  { name: 'another name', rules: rules('twice, set: { severity: minor }'), version: '5' },
  { name: 'two that are too close', rules: rules(MINOR, 'again, set: { severity: major }'), version: '6' },
  { name: 'a high score', rules: rules(`${MINOR}, score: 50`), version: '7' },
  { name: 'no rule', rules: rules(), version: '8' },
  { name: 'the first rule again', rules: rules(MINOR), version: '9' },
  { name: 'nothing since', rules: rules(MINOR), version: '9' },
]

it('keeps a value that a person merged, and the rule that it overruled, in ten runs over edited rules', async () => {
  const { folder, git, commit } = gitRepository(aBook({ 'rules/classify.yml': rules(MINOR) }))
  const text = () => readFileSync(path.join(folder, RECORD_PATH), 'utf8')
  const record = () => orThrow(readRecord(RECORD_PATH, text())).record
  const run = async (day: number) => {
    const report = await runStage(prioritize, {}, aHost(folder, { now: new Date(Date.UTC(2026, 3, day, 8)) }))
    commit({}, { author: 'triagebook[bot]', at: `2026-04-${String(day).padStart(2, '0')}T08:01:00Z` })
    return report
  }
  const edit = (from: string, to: string, at: string) => {
    git('switch', '--quiet', '--create', `lena-${at.slice(0, 10)}`)
    commit({ [RECORD_PATH]: text().replace(from, to) }, { author: 'lena', at })
    git('switch', '--quiet', '-')
    gitAs('anna', folder, 'merge', '--quiet', '--no-ff', '--message=Merge', `lena-${at.slice(0, 10)}`)
  }

  await run(1)
  expect(record().triage.decided?.severity).toMatchObject(OVERRULED)
  edit('  severity: minor', '  severity: critical', LENA.at)
  await run(4)
  expect(record().triage.decided?.severity).toEqual({ ...LENA, disagreement: OVERRULED })

  const settings = readFileSync(path.join(folder, 'triagebook.yml'), 'utf8')
  for (const [index, { name, rules: classify, version }] of EDITS.entries()) {
    commit({ 'rules/classify.yml': classify, 'triagebook.yml': `${settings}rules_version: "${version}"\n` })
    await run(5 + index)
    const { severity, decided, review = [] } = record().triage
    expect({ name, severity, line: decided?.severity }).toEqual({
      name,
      severity: 'critical',
      line: { ...LENA, disagreement: OVERRULED },
    })
    expect(review, name).not.toContain('contradictory')
  }
  expect(await run(15)).toMatchObject({ decision: 'unchanged' })

  const { output } = await runStage(explainTicket, { id: 'zendesk-eu-1' }, aHost(folder))
  expect(output).toContain('Severity: critical\n  Decided by lena at 2026-04-03T09:00:00Z\n')
  expect(output).toContain('Overrules rule loads-twice, which says minor')

  // Lena finds that the rule was right: nothing is overruled any more, and the history keeps both changes.
  edit('  severity: critical', '  severity: minor', '2026-04-20T09:00:00Z')
  await run(21)
  expect(record().triage.decided?.severity).toEqual({
    value: 'minor',
    by: 'lena',
    at: '2026-04-20T09:00:00Z',
  })
  expect(record().history?.filter(({ field }) => field === 'triage.severity')).toMatchObject([
    { to: 'minor', by: 'rule:loads-twice@1' },
    { from: 'minor', to: 'critical', by: 'lena' },
    { from: 'critical', to: 'minor', by: 'lena' },
  ])
})
