import type { Condition, Path } from '@triagebook/record'
import type { CompileContext } from '../compile/compile-context.ts'
import { NEVER_MET, type Predicate } from '../compile/predicate.ts'
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
  const isLeaf = [condition.field, condition.text, ...OPERATORS.map((name) => condition[name])].some(
    (content) => content !== undefined,
  )
  if (isLeaf && groups.length > 0)
    return unclear('A condition is one question or a group of them, not both.', path, context)
  if (isLeaf) return compileLeaf(condition, path, field, context)
  if (groups.length === 0) return unclear('A condition asks nothing.', path, context)
  return allOf(
    groups.map(({ name, members }) => {
      if (members.length === 0) return unclear(`The group “${name}” is empty.`, [...path, name], context)
      return GROUPS[name](
        members.map((member, index) => compileCondition(member, [...path, name, index], field, context)),
      )
    }),
  )
}

function compileLeaf(leaf: Condition, path: Path, field: RuledField, context: CompileContext): Predicate {
  if ((leaf.field === undefined) === (leaf.text === undefined)) {
    return unclear('A condition asks about a field or about texts: exactly one of the two.', path, context)
  }
  const [operator, ...more] = OPERATORS.filter((name) => leaf[name] !== undefined)
  if (!operator || more.length > 0) {
    return unclear(
      operator ? 'A condition has more than one operator.' : 'A condition has no operator.',
      path,
      context,
    )
  }
  const selector = compileSelector(leaf, path, field, context)
  return selector ? BUILD[operator](selector, leaf, path, context) : NEVER_MET
}

function unclear(message: string, path: Path, { problems, place }: CompileContext): Predicate {
  problems.push({
    code: 'rules/unclear-condition',
    severity: 'error',
    message,
    hint: `Write { field or text, and one of ${OPERATORS.join(', ')} }, or a group: all, any, not with at least one condition each.`,
    at: place(path),
  })
  return NEVER_MET
}
