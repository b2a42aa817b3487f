import { Engine } from 'json-rules-engine'
import { readSettings } from '../packages/record/src/formats/index.ts'
import { evaluateFields } from '../packages/rules/src/decide/evaluate-fields.ts'
import { readRules } from '../packages/rules/src/files/read-rules.ts'
import type { RuleBook, Ticket } from '../packages/rules/src/index.ts'
import { compilePattern } from '../packages/text/src/patterns/index.ts'
import { classifyText, type SampleRule, type SampleTest } from './sample-rules.ts'

/** What finds the rules that match a ticket, by their names. */
export type Matcher = (ticket: Ticket) => readonly string[] | Promise<readonly string[]>

const NOW = new Date('2026-04-01T08:00:00Z')
const SETTINGS = 'version: 1\ntime_zone: UTC\nteams: { web: { name: Web } }\n'

/** Our rules, as `prioritize` evaluates them: with the reason of each rule, scores and winners. */
export function ourRules(rules: readonly SampleRule[]): (ticket: Ticket) => readonly string[] {
  const book = compiled(rules)
  return (ticket) =>
    evaluateFields(ticket, book, NOW).flatMap(({ candidates }) =>
      candidates.flatMap((candidate) => candidate.rules.map(({ name }) => name)),
    )
}

function compiled(rules: readonly SampleRule[]): RuleBook {
  const settings = readSettings('triagebook.yml', SETTINGS)
  if (!settings.ok) throw new Error(settings.problems[0].message)
  const files = { classify: { path: 'rules/classify.yml', content: classifyText(rules) } }
  const result = readRules(files, settings.value)
  if (!result.ok) throw new Error(result.problems[0].message)
  return result.value
}

/** The patterns one by one, on RE2 as our rules have it. */
export function re2jsLoop(rules: readonly SampleRule[]): (ticket: Ticket) => readonly string[] {
  return loop(rules, (source) => {
    const pattern = compilePattern(source)
    if ('error' in pattern) throw new Error(pattern.error)
    return pattern
  })
}

/** The patterns one by one, on JavaScript's engine, which a hostile pattern can hold for hours. */
export function regExpLoop(rules: readonly SampleRule[]): (ticket: Ticket) => readonly string[] {
  return loop(rules, (source) => new RegExp(source, 'iu'))
}

function loop(rules: readonly SampleRule[], compile: (source: string) => { test(text: string): boolean }) {
  const patterns = rules.flatMap(({ name, tests }) =>
    tests.flatMap((test) => ('matches' in test ? { name, pattern: compile(test.matches) } : [])),
  )
  return ({ record: { title }, body }: Ticket) =>
    patterns.flatMap(({ name, pattern }) => (pattern.test(title) || pattern.test(body) ? name : []))
}

/** The same rules for json-rules-engine; its patterns run on JavaScript's engine. */
export function jsonRulesEngine(rules: readonly SampleRule[]): Matcher {
  const engine = new Engine(
    rules.map(({ name, tests }) => ({ conditions: { all: tests.map(conditionOf) }, event: { type: name } })),
    { allowUndefinedFacts: true },
  )
  engine.addOperator<readonly string[], RegExp>('matches', (texts, pattern) =>
    texts.some((text) => pattern.test(text)),
  )
  return async ({ record: { title, source, customer }, body }) => {
    const facts = {
      texts: [title, body],
      'source.priority': source.priority,
      'source.tags': source.tags,
      'customer.tier': customer?.tier,
    }
    const { events } = await engine.run(facts)
    return events.map(({ type }) => type)
  }
}

function conditionOf(test: SampleTest) {
  if ('matches' in test) return { fact: 'texts', operator: 'matches', value: new RegExp(test.matches, 'iu') }
  if ('equals' in test) return { fact: test.field, operator: 'equal', value: test.equals }
  if ('in' in test) return { fact: test.field, operator: 'in', value: test.in }
  return { fact: test.field, operator: 'contains', value: test.contains }
}
