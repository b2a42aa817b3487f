import { showValue } from '@triagebook/record/problem'
import type { Missing, RuleVerdict, Verdict } from './verdict.ts'

type Judged = Exclude<RuleVerdict, { readonly state: 'skipped' }>

/** So many names or things are named; the rest is counted. */
const MOST_NAMED = 3

/** What releases a pull request, or why it may be merged. Never holds what somebody wrote but names of paths and checks. */
export function inOneLine(verdict: Verdict): string {
  const rules = verdict.rules.filter((rule): rule is Judged => rule.state !== 'skipped')
  switch (verdict.state) {
    case 'approved':
      return approvedLine(rules)
    case 'disapproved':
      return disapprovedLine(rules)
    case 'pending':
      return waitingLine(rules.filter(({ name }) => verdict.waitsFor.includes(name)))
    case 'error':
      return errorLine([...verdict.problems, ...rules.flatMap(({ problems }) => problems)])
  }
}

function approvedLine(rules: readonly Judged[]): string {
  const overridden = rules.flatMap(({ name, state, override }) =>
    state === 'approved' && override?.of === 'rule' ? [`@${override.login} has overridden ${name}`] : [],
  )
  const people = unique(rules.flatMap(({ approvals }) => approvals.map(({ login }) => `@${login}`)))
  const approved = people.length === 0 ? [] : [`Approved by ${named(people, 'and')}`]
  const said = [...approved, ...unique(overridden)]
  return said.length === 0 ? 'Approved: it needs nobody’s approval.' : `${said.join('; ')}.`
}

function disapprovedLine(rules: readonly Judged[]): string {
  const opposed = rules.filter(({ state }) => state === 'disapproved')
  const people = unique(opposed.flatMap(({ disapprovedBy }) => disapprovedBy.map((login) => `@${login}`)))
  return people.length === 1
    ? `${people[0]} requests changes: it waits for a new review, or for that one to be dismissed.`
    : `${named(people, 'and')} request changes: it waits for new reviews, or for those to be dismissed.`
}

function waitingLine(rules: readonly Judged[]): string {
  const things = unique(rules.flatMap(({ missing }) => missing.map(missingInWords)))
  const shown = things.slice(0, MOST_NAMED)
  const more = things.length - shown.length
  return `Waiting for ${shown.join('; for ')}${more > 0 ? `; and for ${more} more` : ''}.`
}

function errorLine(problems: Verdict['problems']): string {
  const messages = unique(problems.map(({ message }) => message))
  const more = messages.length - 1
  return `${messages[0] ?? 'It could not be decided.'}${more > 0 ? ` And ${counted(more, 'more problem')}.` : ''}`
}

function missingInWords(missing: Missing): string {
  switch (missing.kind) {
    case 'approvals':
      return approvalsInWords(missing)
    case 'check': {
      const app = missing.app === undefined ? '' : ` of ${showValue(missing.app)}`
      return `the check ${showValue(missing.name)}${app}, which ${RESULTS[missing.result]}`
    }
    case 'changed': {
      const waiver = missing.canBeWaived ? ', or a waiver with a reason' : ''
      return `a change of ${named(missing.patterns, 'or')}${waiver}`
    }
  }
}

const RESULTS = {
  missing: 'has not reported yet',
  pending: 'has not finished yet',
  failure: 'failed',
  cancelled: 'was cancelled',
  neutral: 'ended neutral',
  skipped: 'was skipped',
} as const

function approvalsInWords({
  count,
  of,
  candidates,
}: Extract<Missing, { readonly kind: 'approvals' }>): string {
  const wanted = `${NUMBERS[count] ?? count} approval${count === 1 ? '' : 's'} by ${of}`
  if (candidates.length === 0)
    return `${wanted}, but nobody is left who could give ${count === 1 ? 'it' : 'them'}`
  const people = candidates.map((login) => `@${login}`)
  if (candidates.length < count) return `${wanted}, but only ${named(people, 'and')} could give one`
  return `${wanted}: ${named(people, 'or')}`
}

const NUMBERS: Readonly<Record<number, string>> = { 1: 'one', 2: 'two', 3: 'three' }

/** `@a, @b or @c`, `@a, @b, @c or 4 others`. */
function named(words: readonly string[], link: 'and' | 'or'): string {
  const more = words.length - MOST_NAMED
  const shown = more > 1 ? [...words.slice(0, MOST_NAMED), `${more} others`] : words
  const last = shown.at(-1) ?? ''
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} ${link} ${last}`
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}

function unique(words: readonly string[]): readonly string[] {
  return [...new Set(words)]
}
