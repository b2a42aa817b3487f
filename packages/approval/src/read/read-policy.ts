import type { ApprovalsFile } from '@triagebook/record'
import { readApprovalsFile, type Settings } from '@triagebook/record/formats'
import { err, ok, type Problem, type Result, sortProblems } from '@triagebook/record/problem'
import type { Shaped } from '@triagebook/record/yaml'
import type { CompileContext } from '../compile/compile-context.ts'
import type { Policy } from '../policy/policy.ts'
import { compileRule } from './compile-rule.ts'
import { compileTree } from './compile-tree.ts'
import { problem } from './problems.ts'
import { tooFewPeople } from './too-few-people.ts'

/** Reads and compiles rules/approvals.yml; all its problems at once. Rules that nobody can meet are warnings. */
export function readPolicy(
  { path, content }: { readonly path: string; readonly content: string },
  settings: Settings,
): Result<Policy> {
  const file = readApprovalsFile(path, content)
  if (!file.ok) return file
  const { value, place } = file.value
  const context: CompileContext = { settings, place, problems: [], forgeTeams: new Set() }
  const rules = value.rules.map((rule, index) => compileRule(rule, ['rules', index], context))
  const tree = compileTree(value, context)
  const [first, ...rest] = sortProblems([...context.problems, ...sameNames(file.value)])
  if (first !== undefined) return err(first, ...rest)
  return ok({ rules, tree, forgeTeams: [...context.forgeTeams] }, tooFewPeople(rules, context))
}

function sameNames({ value, place }: Shaped<ApprovalsFile>): readonly Problem[] {
  const names = value.rules.map(({ name }) => name)
  return names.flatMap((name, index) => {
    const first = names.indexOf(name)
    if (first === index) return []
    const { line } = place(['rules', first, 'name'])
    return [problem('approval/same-name', { name, line }, place(['rules', index, 'name']))]
  })
}
