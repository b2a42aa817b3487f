import type { Condition, Customer, Source, TicketRecord, Triage } from '@triagebook/record'
import type { Settings } from '@triagebook/record/formats'
import { aRecord, settingsFrom } from '@triagebook/record/test-data'
import type { PrioritizeOptions } from '../src/decide/attribute.ts'
import { prioritize } from '../src/decide/prioritize.ts'
import type { Verdict } from '../src/decide/verdict.ts'
import { readRules } from '../src/files/read-rules.ts'
import type { RuleBook } from '../src/files/rule-book.ts'
import type { RuleFiles } from '../src/files/rule-files.ts'
import type { Ticket } from '../src/ticket/snapshot.ts'

// What the tests of this package share: one book and a way to write a ticket in a line.

/** The clock of the tests. */
export const NOW = new Date('2026-03-27T09:00:00Z')

/** A run at `NOW`, after a commit by anna a minute before. */
export const RUN: PrioritizeOptions = { now: NOW, author: { login: 'anna', at: '2026-03-27T08:59:00Z' } }

/** Four teams, one type of its own. */
export const SETTINGS: Settings = settingsFrom(`version: 1
rules_version: "2026.1"
time_zone: Europe/Berlin
teams:
  java: { name: Java, members: [{ login: abel, roles: [engineer] }, { login: britt, roles: [engineer] }] }
  frontend: { name: Frontend }
  backend: { name: Backend }
  security: { name: Security }
vocabulary: { type: [outage] }
`)

/** The parts of a ticket that a test is about. */
export interface Sample {
  readonly id?: string
  readonly title?: string
  readonly body?: string
  readonly source?: Partial<Source>
  readonly customer?: Customer
  readonly triage?: Partial<Triage>
  readonly more?: Partial<TicketRecord>
}

/** A ticket that is new and undecided, but for what the test says. */
export function ticketWith({ body = '', more, ...differences }: Sample): Ticket {
  return { body, record: aRecord({ ...differences, ...more }) }
}

/** Whether a condition holds for a ticket, and why, where a rule for the lane has it. */
export function testCondition(
  when: Condition,
  sample: Sample,
): Pick<Verdict, 'why'> & { readonly met: boolean } {
  const laneBy = (condition: Condition) => {
    const lanes = JSON.stringify([{ name: 'probe', when: condition, lane: 'product' }])
    const { verdicts } = prioritize(
      ticketWith(sample),
      rulesFrom({ route: `version: 1\nlanes: ${lanes}\n` }),
      RUN,
    )
    return verdicts.find(({ field, kind }) => field === 'lane' && kind === 'decided')
  }
  const verdict = laneBy(when)
  return { met: verdict !== undefined, why: (verdict ?? laneBy({ not: [when] }))?.why ?? '' }
}

/** Rule files by their text. */
export function filesFrom(texts: { readonly [K in keyof RuleFiles]: string }): RuleFiles {
  const { classify, matrix, route } = texts
  return {
    ...(classify !== undefined && { classify: { path: 'rules/classify.yml', content: classify } }),
    ...(matrix !== undefined && { matrix: { path: 'rules/priority-matrix.md', content: matrix } }),
    ...(route !== undefined && { route: { path: 'rules/route.yml', content: route } }),
  }
}

/** Compiled rules; a problem in them fails the test. */
export function rulesFrom(texts: Parameters<typeof filesFrom>[0], settings = SETTINGS): RuleBook {
  const result = readRules(filesFrom(texts), settings)
  if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 2))
  return result.value
}
