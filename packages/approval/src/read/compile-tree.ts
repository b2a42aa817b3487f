import type { ApprovalsFile, Path, PolicyNode } from '@triagebook/record'
import { suggestion } from '@triagebook/record/problem'
import type { CompileContext } from '../compile/compile-context.ts'
import type { PolicyTree } from '../policy/policy.ts'
import { problem } from './problems.ts'

const DEEPEST = 5

/** `policy`: which rules count, and how they combine. Without it all of them do. */
export function compileTree({ policy, rules }: ApprovalsFile, context: CompileContext): PolicyTree {
  const names = rules.map(({ name }) => name)
  if (policy === undefined) return { kind: 'all', of: names.map((rule) => ({ rule })) }
  const used = new Set<string>()
  const tree = compileNode(policy, ['policy'], 0, { ...context, names, used })
  for (const [index, name] of names.entries()) {
    if (used.has(name)) continue
    context.problems.push(problem('approval/unused-rule', { name }, context.place(['rules', index, 'name'])))
  }
  return tree
}

interface TreeContext extends CompileContext {
  readonly names: readonly string[]
  readonly used: Set<string>
}

/** `depth`: the number of groups around it. */
function compileNode(node: PolicyNode, path: Path, depth: number, context: TreeContext): PolicyTree {
  const { names, used, place, problems } = context
  if (typeof node === 'string') {
    used.add(node)
    if (!names.includes(node)) {
      const values = { name: node, suggestion: suggestion(node, names) }
      problems.push(problem('approval/unknown-rule', values, place(path)))
    }
    return { rule: node }
  }
  if (depth === DEEPEST) problems.push(problem('approval/too-deep', { most: DEEPEST }, place(path)))
  const kind = node.all === undefined ? 'any' : 'all'
  const of = (node[kind] ?? []).map((inner, index) =>
    compileNode(inner, [...path, kind, index], depth + 1, context),
  )
  return { kind, of }
}
