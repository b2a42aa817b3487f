import { humanize } from '@triagebook/record'
import type { Backtest, RuleScore, Score, Share } from '@triagebook/rules/backtest'
import { shareWords } from './share-words.ts'

export const SCORE_HEAD: readonly string[] = [
  'Field or rule',
  'Precision before',
  'Precision after',
  'Recall before',
  'Recall after',
]

/** What the figures mean, for a reader who is no programmer. */
export const SCORE_WORDS = [
  'Precision: of the tickets that the rules decided, the share that people decided the same way.',
  'Recall: of the tickets that people decided, the share that the rules got right.',
  'A ticket counts where a person set the value, or confirmed or closed the ticket. In parentheses: how many of how many, and the range in which the true share most likely lies (95 % interval).',
]

/** A row a field. */
export function fieldRows({ fields }: Backtest): readonly (readonly string[])[] {
  return fields.map(({ field, before, after }) => [humanize(field), ...scoreCells(before, after)])
}

/** A row for each rule that the change makes better or worse. */
export function ruleRows({ rules }: Backtest): readonly (readonly string[])[] {
  return rules
    .filter(hasChanged)
    .map(({ field, rule, before, after }) => [`${humanize(field)}: ${rule}`, ...scoreCells(before, after)])
}

function hasChanged({ before, after }: RuleScore): boolean {
  return JSON.stringify(before) !== JSON.stringify(after)
}

function scoreCells(before: Score | null, after: Score | null): readonly string[] {
  return [words(before?.precision), words(after?.precision), words(before?.recall), words(after?.recall)]
}

function words(share: Share | undefined): string {
  return share === undefined ? '-' : shareWords(share)
}
