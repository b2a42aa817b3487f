import type { DecidedField, DecidedValue, TicketRecord } from '@triagebook/record'
import type { Comparison } from '../moves/comparison.ts'
import type { Outcome } from '../outcome/outcome.ts'
import { DECIDED_BY_WORDS, RULE_ORDER, type RuledField } from '../ticket/fields.ts'
import { peoplesValues } from './peoples-value.ts'
import { type Share, shareOf } from './share.ts'

/** How often the rules say what people say. */
export interface Score {
  /** Of the tickets for which there was an answer: those with the right one. */
  readonly precision: Share
  /** Of the tickets that should have had an answer: those that had the right one. */
  readonly recall: Share
}

interface FieldScore {
  readonly field: DecidedField
  readonly before: Score
  readonly after: Score
}

export interface RuleScore {
  readonly field: DecidedField
  readonly rule: string
  /** Null where there is no such rule, or it says nothing of these tickets. */
  readonly before: Score | null
  readonly after: Score | null
}

export interface Backtest {
  /** In the order in which they are decided; those that people decided on at least one ticket. */
  readonly fields: readonly FieldScore[]
  /** By field, then by name. */
  readonly rules: readonly RuleScore[]
}

/** Compares rules with people, ticket by ticket; memory does not grow with the tickets. */
export interface BacktestTally {
  readonly add: (record: TicketRecord, comparisons: readonly Comparison[]) => void
  /** Adds what another tally counted on other tickets. */
  readonly join: (counts: BacktestCounts) => void
  /** Plain data, so that a thread can send it. */
  readonly counts: () => BacktestCounts
  readonly backtest: () => Backtest
}

export type BacktestCounts = ReadonlyMap<RuledField, FieldTally>

type Side = keyof Comparison

interface Count {
  right: number
  said: number
}

interface RuleTally extends Count {
  readonly values: Set<DecidedValue>
}

interface SideTally extends Count {
  readonly rules: Map<string, RuleTally>
}

/** What is known of one field: how often people chose each value, and what each side and each of its rules said. */
interface FieldTally {
  readonly truths: Map<DecidedValue, number>
  readonly sides: Readonly<Record<Side, SideTally>>
}

/**
 * What the rules say, as if no person had decided the field, against what people decided or confirmed. The words of a
 * withheld ticket are on the desk, so nothing that goes by words is judged by it.
 */
export function tallyBacktest(): BacktestTally {
  const fields = new Map<RuledField, FieldTally>()
  return {
    add: (record, comparisons) => {
      const peoplesOn = peoplesValues(record)
      for (const { before, after } of comparisons) {
        const field = RULE_ORDER.find((name) => name === after.verdict.field)
        if (field === undefined || isUnknowable(record, field)) continue
        const truth = peoplesOn(field)
        if (truth === undefined) continue
        const tally = tallyOf(fields, field)
        tally.truths.set(truth, (tally.truths.get(truth) ?? 0) + 1)
        hear(tally, 'before', before.outcome, truth)
        hear(tally, 'after', after.outcome, truth)
      }
    },
    join: (counts) => {
      for (const [field, other] of counts) {
        const { truths, sides } = tallyOf(fields, field)
        for (const [truth, count] of other.truths) truths.set(truth, (truths.get(truth) ?? 0) + count)
        joinSide(sides.before, other.sides.before)
        joinSide(sides.after, other.sides.after)
      }
    },
    counts: () => fields,
    backtest: () => {
      const known = RULE_ORDER.flatMap((field) => {
        const tally = fields.get(field)
        return tally === undefined ? [] : [{ field, tally }]
      })
      return { fields: known.map(fieldScore), rules: known.flatMap(ruleScores) }
    },
  }
}

function isUnknowable({ source }: TicketRecord, field: RuledField): boolean {
  return source.withheld === true && DECIDED_BY_WORDS.some((name) => name === field)
}

function tallyOf(fields: Map<RuledField, FieldTally>, field: RuledField): FieldTally {
  const side = (): SideTally => ({ right: 0, said: 0, rules: new Map() })
  const tally = fields.get(field) ?? { truths: new Map(), sides: { before: side(), after: side() } }
  fields.set(field, tally)
  return tally
}

function ruleOf({ rules }: SideTally, name: string): RuleTally {
  const rule = rules.get(name) ?? { right: 0, said: 0, values: new Set() }
  rules.set(name, rule)
  return rule
}

function joinSide(side: SideTally, other: SideTally): void {
  joinCount(side, other)
  for (const [name, own] of other.rules) {
    const rule = ruleOf(side, name)
    joinCount(rule, own)
    for (const value of own.values) rule.values.add(value)
  }
}

function joinCount(count: Count, { right, said }: Count): void {
  count.right += right
  count.said += said
}

/** Each rule that holds has said its value, also where another value won. */
function hear({ sides }: FieldTally, side: Side, outcome: Outcome, truth: DecidedValue): void {
  const own = sides[side]
  if (outcome.kind === 'decided') note(own, outcome.value === truth)
  for (const { value, rules } of outcome.candidates)
    for (const { name } of rules) {
      const rule = ruleOf(own, name)
      rule.values.add(value)
      note(rule, value === truth)
    }
}

function note(count: Count, isRight: boolean): void {
  count.said++
  if (isRight) count.right++
}

function fieldScore({ field, tally }: { field: RuledField; tally: FieldTally }): FieldScore {
  const all = sumOf(tally.truths.values())
  const score = ({ right, said }: Count) => ({ precision: shareOf(right, said), recall: shareOf(right, all) })
  return { field, before: score(tally.sides.before), after: score(tally.sides.after) }
}

function ruleScores({ field, tally }: { field: RuledField; tally: FieldTally }): readonly RuleScore[] {
  const score = (side: Side, name: string): Score | null => {
    const rule = tally.sides[side].rules.get(name)
    if (rule === undefined) return null
    const wanted = sumOf([...rule.values].map((value) => tally.truths.get(value) ?? 0))
    return { precision: shareOf(rule.right, rule.said), recall: shareOf(rule.right, wanted) }
  }
  const names = new Set([...tally.sides.before.rules.keys(), ...tally.sides.after.rules.keys()])
  return [...names]
    .sort()
    .map((rule) => ({ field, rule, before: score('before', rule), after: score('after', rule) }))
}

function sumOf(numbers: Iterable<number>): number {
  let sum = 0
  for (const one of numbers) sum += one
  return sum
}
