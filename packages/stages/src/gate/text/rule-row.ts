import type { Missing, RuleVerdict, Verdict } from '@triagebook/approval'
import { code, type Inline, LINE_BREAK, strong } from '@triagebook/text/page'
import { wordNodes } from '../../words/problem-words.ts'
import { namesOf } from './names-of.ts'
import { STATE_WORDS } from './state-words.ts'

export type ConcernedRule = Exclude<RuleVerdict, { readonly state: 'skipped' }>

type Cell = readonly Inline[]

export function concernedRules({ rules }: Verdict): readonly ConcernedRule[] {
  return rules.filter((rule): rule is ConcernedRule => rule.state !== 'skipped')
}

export const RULE_HEAD = ['Rule', 'State', 'Approved by', 'Waits for']

/** A rule that concerns the pull request, as a row of the table. */
export function ruleRow(rule: ConcernedRule): readonly Cell[] {
  const { name, about, because, state, approvals, override } = rule
  return [
    [strong(name), LINE_BREAK, about, LINE_BREAK, `Applies: ${because}`],
    [strong(override?.of === 'rule' ? 'overridden' : STATE_WORDS[state])],
    lines([
      ...approvals.map(({ login, by }) => [by === 'comment' ? `${login} (in a comment)` : login]),
      ...(override === undefined
        ? []
        : [[`${override.login}: ${override.of === 'rule' ? 'override' : 'waiver'}, see below`]]),
    ]),
    lines(waitsFor(rule)),
  ]
}

function waitsFor(rule: ConcernedRule): readonly Cell[] {
  const { name, missing, disapprovedBy, problems } = rule
  return [
    ...problems.map(({ message }) => wordNodes(message)),
    ...disapprovedBy.map((login) => [`${login} requests changes, and has to approve or be dismissed.`]),
    ...missing.map((one) => missingWords(one, name)),
  ]
}

function missingWords(missing: Missing, rule: string): Cell {
  switch (missing.kind) {
    case 'approvals': {
      const { count, of, candidates } = missing
      const who = candidates.length === 0 ? 'nobody can give it' : namesOf(candidates)
      return [`${count === 1 ? 'An approval' : `${count} approvals`} by ${of}: ${who}`]
    }
    case 'check': {
      const by = missing.app === undefined ? '' : ` of ${missing.app}`
      return ['The check ', code(missing.name), `${by}: ${missing.result}`]
    }
    case 'changed':
      return [
        'A change of ',
        ...missing.patterns.flatMap((pattern, index) => [...(index === 0 ? [] : [', ']), code(pattern)]),
        ...(missing.canBeWaived
          ? ['. Somebody who can approve may waive it: ', code(`/triagebook waive ${rule} <reason>`)]
          : []),
      ]
  }
}

function lines(all: readonly Cell[]): Cell {
  return all.flatMap((line, index) => (index === 0 ? line : [LINE_BREAK, ...line]))
}
