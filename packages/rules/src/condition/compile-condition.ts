import type { Condition, Path } from '@triagebook/record'
import { listed, type Place, type Problem } from '@triagebook/record/problem'
import { type CompileContext, report } from '../compile/compile-context.ts'
import { NEVER_MET, type Predicate } from '../compile/predicate.ts'
import { problem } from '../compile/problems.ts'
import { compileSelector, type Selector } from '../compile/selector.ts'
import type { OperatorName, Test, Usage } from '../operators/operator.ts'
import { OPERATOR_NAMES, OPERATORS, operatorsFor } from '../operators/operators.ts'
import type { FieldKind } from '../ticket/field-kinds.ts'
import type { ConditionReader } from '../ticket/fields.ts'
import { allOf, anyOf, noneOf } from './groups.ts'

const GROUPS = { all: allOf, any: anyOf, not: noneOf } as const

/**
 * Turns a condition of a rule file into one predicate. What is wrong with it becomes problems of the context, and the
 * rule then never holds.
 */
export function compileCondition(
  condition: Condition,
  path: Path,
  reader: ConditionReader,
  context: CompileContext,
): Predicate {
  const groups = (['all', 'any', 'not'] as const).flatMap((name) => {
    const members = condition[name]
    return members ? [{ name, members }] : []
  })
  if (groups.length === 0) return compileTest(condition, path, reader, context)
  if (Object.keys(condition).length > groups.length)
    return invalid(path, context, (at) => problem('rules/unclear-condition#both', {}, at))
  return allOf(
    groups.map(({ name, members }) => {
      const own = [...path, name]
      if (members.length === 0)
        return invalid(own, context, (at) => problem('rules/unclear-condition#group', { group: name }, at))
      return GROUPS[name](
        members.map((member, index) => compileCondition(member, [...own, index], reader, context)),
      )
    }),
  )
}

function compileTest(
  condition: Condition,
  path: Path,
  reader: ConditionReader,
  context: CompileContext,
): Predicate {
  const tested = [condition.field, condition.text, condition.section].filter((one) => one !== undefined)
  if (tested.length !== 1)
    return invalid(path, context, (at) => problem('rules/unclear-condition#tested', {}, at))
  const found = OPERATOR_NAMES.filter((name) => condition[name] !== undefined)
  const [operator, ...more] = found
  if (operator === undefined) {
    const values = { operators: OPERATOR_NAMES.join(', ') }
    return invalid(path, context, (at) => problem('rules/unclear-condition#missing', values, at))
  }
  if (more.length > 0) {
    const values = { found: found.join(', ') }
    return invalid(path, context, (at) => problem('rules/unclear-condition#several', values, at))
  }
  const selector = compileSelector(condition, path, reader, context)
  if (!selector) return NEVER_MET
  if (!OPERATORS[operator].fits.includes(selector.kind))
    return invalid([...path, operator], context, (at) => misfit(operator, selector, at))
  const test = prepare(operator, condition, { selector, path: [...path, operator], context })
  if (!test) return NEVER_MET
  const unmet = { met: false, because: test.unmet }
  return (snapshot) => {
    const because = test.match(selector.read(snapshot), snapshot)
    return because === undefined ? unmet : { met: true, because }
  }
}

function prepare<Name extends OperatorName>(
  name: Name,
  condition: Condition,
  usage: Usage,
): Test | undefined {
  const operand = condition[name]
  return operand === undefined ? undefined : OPERATORS[name].prepare(operand, usage)
}

const HOLDS: Readonly<Record<FieldKind, string>> = {
  text: 'is a text',
  word: 'is one word',
  list: 'is a list',
  number: 'is a number',
  instant: 'is a date and time',
  'yes-or-no': 'is true or false',
}

function misfit(operator: OperatorName, { kind, path, label }: Selector, at: Place): Problem {
  const values = { operator, field: path ?? label, holds: HOLDS[kind], fitting: listed(operatorsFor(kind)) }
  return problem('rules/operator-does-not-fit', values, at)
}

function invalid(path: Path, context: CompileContext, make: (at: Place) => Problem): Predicate {
  report(context, path, make)
  return NEVER_MET
}
