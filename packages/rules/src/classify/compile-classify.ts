import type { ClassifyFile, DecidedValue, Shaped } from '@triagebook/record'
import type { Workshop } from '../compile/compile-context.ts'
import { checkedWord } from '../compile/known-word.ts'
import type { Question } from '../compile/predicate.ts'
import { compileCondition } from '../condition/compile-condition.ts'
import type { Ask } from '../outcome/outcome.ts'
import { weigh } from '../outcome/pick-winner.ts'
import { RULE_ORDER, type RuledField } from '../ticket/fields.ts'

const DEFAULT_MARGIN = 0.2

interface Rule {
  readonly name: string
  readonly field: RuledField
  readonly value: DecidedValue
  readonly score: number
  readonly holds: Question
}

/** One `Ask` for each field that classify.yml has rules for. */
export function compileClassify(
  file: Shaped<ClassifyFile>,
  workshop: Workshop,
): ReadonlyMap<RuledField, Ask> {
  const rules = file.value.rules.flatMap((rule, index) => {
    const field = RULE_ORDER.find((name) => Object.hasOwn(rule.set, name))
    const value = Object.values(rule.set)[0]
    if (!field || value === undefined) return []
    const path = ['rules', index]
    return [
      {
        name: rule.name,
        field,
        value:
          typeof value === 'string'
            ? checkedWord(`triage.${field}`, value, [...path, 'set', field], workshop)
            : value,
        score: rule.score ?? 1,
        holds: compileCondition(rule.when, [...path, 'when'], field, workshop),
      },
    ]
  })
  const margin = file.value.margin ?? DEFAULT_MARGIN
  return new Map(
    [...Map.groupBy(rules, ({ field }) => field)].map(([field, own]) => [field, askAll(own, margin)]),
  )
}

function askAll(rules: readonly Rule[], margin: number): Ask {
  return (snapshot) =>
    weigh(
      rules.flatMap(({ name, value, score, holds }) => {
        const { met, because } = holds(snapshot)
        return met ? [{ name, value, score, because }] : []
      }),
      margin,
    )
}
