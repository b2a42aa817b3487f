import { describe, expect, it } from 'vitest'
import type { PolicyTree } from '../policy/policy.ts'
import type { RuleVerdict } from '../verdict/verdict.ts'
import { combine } from './combine.ts'

type Outcome = RuleVerdict['state']

const states = new Map<string, Outcome>([
  ['E', 'error'],
  ['D', 'disapproved'],
  ['P', 'pending'],
  ['A', 'approved'],
  ['S', 'skipped'],
])

const leaf = (rule: string): PolicyTree => ({ rule })
const group = (kind: 'all' | 'any', ...of: readonly (string | PolicyTree)[]): PolicyTree => ({
  kind,
  of: of.map((part) => (typeof part === 'string' ? leaf(part) : part)),
})

/** Of a group of two, by the states of both: rows and columns are error, disapproved, pending, approved, skipped. */
const TABLES = {
  all: ['EEEEE', 'EDDDD', 'EDPPP', 'EDPAA', 'EDPAS'],
  any: ['EEEEE', 'EDDDD', 'EDPAP', 'EDAAA', 'EDPAS'],
} as const

const ORDER = [...'EDPAS']
const rows = (['all', 'any'] as const).flatMap((kind) =>
  ORDER.flatMap((one, row) =>
    ORDER.map((other, column) => ({
      kind,
      one,
      other,
      gives: states.get(TABLES[kind][row]?.[column] ?? ''),
    })),
  ),
)

describe('a group of two rules', () => {
  it.each(rows)('$kind of $one and $other gives $gives', ({ kind, one, other, gives }) => {
    expect(combine(group(kind, one, other), states)).toBe(gives)
  })
})

describe('deeper groups', () => {
  it.each([
    { name: 'one rule', tree: leaf('A'), gives: 'approved' },
    { name: 'an empty group', tree: group('all'), gives: 'skipped' },
    { name: 'an empty choice', tree: group('any'), gives: 'skipped' },
    {
      name: 'all skipped, deeply',
      tree: group('all', group('any', 'S', group('all', 'S'))),
      gives: 'skipped',
    },
    { name: 'a skipped group beside a rule', tree: group('all', group('any', 'S'), 'A'), gives: 'approved' },
    { name: 'a choice that waits', tree: group('all', group('any', 'P', 'P'), 'A'), gives: 'pending' },
    { name: 'a choice that is made', tree: group('all', group('any', 'P', 'A'), 'A'), gives: 'approved' },
    {
      name: 'a disapproval in a choice',
      tree: group('all', group('any', 'D', 'A'), 'A'),
      gives: 'disapproved',
    },
    {
      name: 'an error far down',
      tree: group('any', 'A', group('any', 'A', group('all', 'E'))),
      gives: 'error',
    },
    {
      name: 'five levels',
      tree: group('all', group('any', group('all', group('any', group('all', 'A', 'P'), 'A')))),
      gives: 'approved',
    },
  ])('$name → $gives', ({ tree, gives }) => {
    expect(combine(tree, states)).toBe(gives)
  })
})
