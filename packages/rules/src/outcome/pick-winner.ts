import type { DecidedValue } from '@triagebook/record'
import { oneLine } from '@triagebook/text/plain'
import { type Candidate, type CandidateRule, noDecision, type Outcome, type RuleMatch } from './outcome.ts'

/** Sums of scores have rounding errors such as 0.19999999999999996; a lead of exactly the margin must count. */
const ROUNDING_ERROR = 1e-9

/** A reason is a line of the record, not a page. */
const LONGEST_REASON = 500

/**
 * Adds up the scores of each value. The value with the highest sum wins if it leads the next one by `margin`. A tie has no
 * winner, whatever the margin: a person decides.
 */
export function pickWinner(matches: readonly RuleMatch[], margin: number): Outcome {
  const candidates = rankCandidates(matches)
  const [first, second] = candidates
  if (!first) return noDecision('no rule matches')
  const lead = first.score - (second?.score ?? 0)
  if (second && (lead < margin - ROUNDING_ERROR || lead < ROUNDING_ERROR)) {
    const close = candidates.map(({ value, score }) => `${value} ${twoDigits(score)}`).join(', ')
    return { kind: 'ambiguous', why: `too close: ${close}`, candidates }
  }
  const sum = candidates.reduce((total, { score }) => total + score, 0)
  const [rule] = first.rules
  return {
    kind: 'decided',
    value: first.value,
    by: rule?.name ?? '',
    why: reasonOf(first),
    confidence: twoDigits(first.score / sum),
    candidates,
  }
}

/** Sorts before it sums, so that not even rounding depends on the order of the rules in the file. */
function rankCandidates(matches: readonly RuleMatch[]): readonly Candidate[] {
  const byValue = new Map<DecidedValue, { value: DecidedValue; score: number; rules: CandidateRule[] }>()
  for (const { value, score, name, because } of matches.toSorted(byScore)) {
    const candidate = byValue.get(value)
    if (candidate) {
      candidate.score += score
      candidate.rules.push({ name, because })
    } else byValue.set(value, { value, score, rules: [{ name, because }] })
  }
  return [...byValue.values()].sort(
    (a, b) => b.score - a.score || (String(a.value) < String(b.value) ? -1 : 1),
  )
}

function byScore(a: RuleMatch, b: RuleMatch): number {
  return b.score - a.score || (a.name < b.name ? -1 : 1)
}

/** The reason of a single rule, or each reason with the name of its rule. */
function reasonOf({ rules }: Candidate): string {
  const [only] = rules
  const reason =
    only && rules.length === 1
      ? only.because
      : rules.map(({ name, because }) => `${name}: ${because}`).join('; ')
  return oneLine(reason, LONGEST_REASON)
}

function twoDigits(value: number): number {
  return Math.round(value * 100) / 100
}
