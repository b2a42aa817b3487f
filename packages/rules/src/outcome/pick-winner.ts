import { oneLine } from '@triagebook/text/plain'
import { type Contender, type Hit, type Opinion, silent } from './outcome.ts'

/** Sums of scores carry dust like 0.19999999999999996; a lead of exactly the margin must count. */
const DUST = 1e-9

/** A reason is a line of the record, not a page. */
const LONGEST_REASON = 500

/**
 * Adds up what the rules speak for. Rules for one value add up; the winner needs the lead `margin`
 * over the next value, and never wins a tie: a tie is for a person.
 */
export function weigh(hits: readonly Hit[], margin: number): Opinion {
  const contenders = contend(hits)
  const [first, second] = contenders
  if (!first) return silent('no rule speaks')
  const lead = first.score - (second?.score ?? 0)
  if (second && (lead < margin - DUST || lead < DUST)) {
    const close = contenders.map(({ value, score }) => `${value} ${shown(score)}`).join(', ')
    return { kind: 'ambiguous', why: `too close: ${close}`, contenders }
  }
  const sum = contenders.reduce((total, { score }) => total + score, 0)
  const [rule] = first.rules
  return {
    kind: 'decided',
    value: first.value,
    by: rule?.name ?? '',
    why: reasonOf(first),
    confidence: Math.round((first.score / sum) * 100) / 100,
    contenders,
  }
}

/** Sorted before they are summed: not even rounding may depend on the order in the file. */
function contend(hits: readonly Hit[]): readonly Contender[] {
  const byWeight = [...hits].sort((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1))
  const values = new Map<Hit['value'], Hit[]>()
  for (const hit of byWeight) values.set(hit.value, [...(values.get(hit.value) ?? []), hit])
  return [...values]
    .map(([value, rules]) => ({
      value,
      score: rules.reduce((total, { score }) => total + score, 0),
      rules: rules.map(({ name, because }) => ({ name, because })),
    }))
    .sort((a, b) => b.score - a.score || (String(a.value) < String(b.value) ? -1 : 1))
}

/** One rule: its reason; several: each with its name. */
function reasonOf({ rules }: Contender): string {
  const [only] = rules
  const reason =
    only && rules.length === 1
      ? only.because
      : rules.map(({ name, because }) => `${name}: ${because}`).join('; ')
  return oneLine(reason, LONGEST_REASON)
}

function shown(score: number): string {
  return String(Math.round(score * 100) / 100)
}
