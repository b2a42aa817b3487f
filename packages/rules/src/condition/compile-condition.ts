import type { Condition, Path, Place, Problem } from '@triagebook/record'
import type { CompileContext } from '../compile/compile-context.ts'
import { NEVER_MET, type Predicate } from '../compile/predicate.ts'
import { problem } from '../compile/problems.ts'
import { compileSelector } from '../compile/selector.ts'
import { BUILD, OPERATORS } from '../operators/operators.ts'
import type { RuledField } from '../ticket/fields.ts'
import { allOf, anyOf, noneOf } from './groups.ts'

const GROUPS = { all: allOf, any: anyOf, not: noneOf } as const

/**
 * Turns a condition of a rule file into one predicate. What is wrong with it becomes problems of the context, and the
 * rule then never holds.
 */
export function compileCondition(
  condition: Condition,
  path: Path,
  field: RuledField,
  context: CompileContext,
): Predicate {
  const groups = (['all', 'any', 'not'] as const).flatMap((name) => {
    const members = condition[name]
    return members ? [{ name, members }] : []
  })
  if (groups.length === 0) return compileTest(condition, path, field, context)
  if (Object.keys(condition).length > groups.length)
    return invalid(path, context, (at) => problem('rules/unclear-condition#both', {}, at))
  return allOf(
    groups.map(({ name, members }) => {
      const own = [...path, name]
      if (members.length === 0)
        return invalid(own, context, (at) => problem('rules/unclear-condition#group', { group: name }, at))
      return GROUPS[name](
        members.map((member, index) => compileCondition(member, [...own, index], field, context)),
      )
    }),
  )
}

function compileTest(test: Condition, path: Path, field: RuledField, context: CompileContext): Predicate {
  if ((test.field === undefined) === (test.text === undefined))
    return invalid(path, context, (at) => problem('rules/unclear-condition#tested', {}, at))
  const found = OPERATORS.filter((name) => test[name] !== undefined)
  const [operator, ...more] = found
  if (operator === undefined) {
    const values = { operators: OPERATORS.join(', ') }
    return invalid(path, context, (at) => problem('rules/unclear-condition#missing', values, at))
  }
  if (more.length > 0) {
    const values = { found: found.join(', ') }
    return invalid(path, context, (at) => problem('rules/unclear-condition#several', values, at))
  }
  const selector = compileSelector(test, path, field, context)
  return selector ? BUILD[operator](selector, test, path, context) : NEVER_MET
}

function invalid(path: Path, { problems, place }: CompileContext, make: (at: Place) => Problem): Predicate {
  problems.push(make(place(path)))
  return NEVER_MET
}
