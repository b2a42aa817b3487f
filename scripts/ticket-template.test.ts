import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { checkRecord } from '../packages/record/src/check/index.ts'
import { readSettings } from '../packages/record/src/formats/index.ts'
import { readRecord } from '../packages/record/src/read/index.ts'
import { ticketTemplate } from './ticket-template.ts'

const COMMITTED = readFileSync(new URL('../playbooks/new-ticket.md', import.meta.url), 'utf8')
/** What a person copies. */
const [, RECORD = ''] = /```markdown\n([\s\S]*?)```\n/.exec(COMMITTED) ?? []
const PATH = 'tickets/2026/03/manual-20260326-1.md'

/** What a person writes in place of each placeholder, by its field; the text's lines after them. */
const FILLED: Readonly<Record<string, string>> = {
  id: 'manual-20260326-1',
  title: 'Export stops after 65,536 rows',
  native_id: '20260326-1',
  created_at: '2026-03-26T10:56:07Z',
  updated_at: '2026-03-26T10:56:07Z',
  severity: 'major',
  team: 'java',
  support_owner: 'lena',
  escalated_at: '2026-03-26T11:00:00Z',
  escalation_reason: 'SLA at risk',
}

function filledIn(template: string): string {
  return template
    .replace(/^( *)(\w+): \(fill in\)$/gm, (_, indent: string, key: string) =>
      key === 'id' && indent !== '' ? `${indent}id: cus-acme` : `${indent}${key}: ${FILLED[key] ?? ''}`,
    )
    .replace(/^\(fill in: .*\)$/gm, 'It stops.')
}

function problemsOf(text: string) {
  const settings = readSettings(
    'triagebook.yml',
    'version: 1\ntime_zone: Europe/Berlin\nteams: { java: { name: Java } }\n',
  )
  if (!settings.ok) throw new Error('The settings of this test are not sound.')
  const result = readRecord(PATH, text)
  return result.ok ? checkRecord(result.value, settings.value) : result.problems
}

it('is committed as the schema has it now; `npm run fix` writes it', () => {
  expect(COMMITTED).toBe(ticketTemplate())
})

it('is a sound record once it is filled in', () => {
  expect(filledIn(RECORD)).not.toContain('(fill in)\n')
  expect(problemsOf(filledIn(RECORD))).toEqual([])
})

it('is a sound record of a ticket that is not escalated, with the marked lines deleted', () => {
  const short = filledIn(RECORD)
    .replace(/ {2}# Only for an escalated ticket[\s\S]*?(?=\n---\n)/, '')
    .replace(/\n\n(?=---)/, '\n')
  expect(short).not.toContain('escalat')
  expect(problemsOf(short)).toEqual([])
})

it('has each placeholder named that is left', () => {
  const left = RECORD.split('\n').flatMap((line, index) => (/^[^#]*\(fill in/.test(line) ? [index + 1] : []))
  const problems = problemsOf(RECORD)
  expect(left.length).toBeGreaterThan(10)
  expect(problems.map(({ at }) => at?.line)).toEqual(left)
  expect([...new Set(problems.map(({ code }) => code))]).toEqual(['record/placeholder'])
  expect(problems.map(({ message }) => message)).toContain('`triage.severity` is not filled in yet.')
})

it('leaves what a customer wrote alone', () => {
  const ofDesk = filledIn(RECORD).replaceAll('manual', 'zendesk').replace('It stops.', '(fill in: name)')
  const result = readRecord('tickets/2026/03/zendesk-20260326-1.md', ofDesk)
  expect(result.problems).toEqual([])
})
