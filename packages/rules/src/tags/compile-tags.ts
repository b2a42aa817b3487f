import type { ClassifyFile, Path } from '@triagebook/record'
import { nearest } from '@triagebook/record/problem'
import type { Shaped } from '@triagebook/record/yaml'
import { type CompileContext, report } from '../compile/compile-context.ts'
import { compileCondition } from '../condition/compile-condition.ts'
import { foldCase } from '../ticket/fold-case.ts'
import { problem } from './problems.ts'
import type { TagRule } from './tag-rule.ts'

/** The rules of classify.yml for tags. Tags come after all fields, so their conditions can read every field. */
export function compileTags({ value }: Shaped<ClassifyFile>, context: CompileContext): readonly TagRule[] {
  const rules = value.rules.flatMap((rule, index) => {
    const { name, set, tags, when } = rule
    const path = ['rules', index]
    if (tags === undefined) {
      if (set === undefined)
        report(context, path, (at) => problem('rules/unclear-rule#nothing', { name }, at))
      return []
    }
    if (set !== undefined) {
      report(context, [...path, 'tags'], (at) => problem('rules/unclear-rule#both', { name }, at))
      return []
    }
    if (rule.score !== undefined)
      report(context, [...path, 'score'], (at) => problem('rules/unclear-rule#score', { name }, at))
    const { add = [], remove = [] } = tags
    return { name, add, remove, holds: compileCondition(when, [...path, 'when'], 'readiness', context), path }
  })
  const added = rules.flatMap(({ add }) => add)
  for (const { remove, path } of rules) checkRemoved(remove, added, [...path, 'tags', 'remove'], context)
  return rules.map(({ path: _, ...rule }) => rule)
}

/** Only a tag that rules have added is ever removed, so removing another one would do nothing. */
function checkRemoved(
  remove: readonly string[],
  added: readonly string[],
  path: Path,
  context: CompileContext,
): void {
  const known = new Set(added.map(foldCase))
  for (const [index, tag] of remove.entries()) {
    if (known.has(foldCase(tag))) continue
    const near = nearest(tag, added)
    report(context, [...path, index], (at) =>
      near === null
        ? problem('rules/tag-nobody-adds#far', { tag }, at)
        : problem('rules/tag-nobody-adds#near', { tag, near }, at),
    )
  }
}
