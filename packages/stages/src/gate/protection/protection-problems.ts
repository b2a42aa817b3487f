import { OWN_CHECK } from '@triagebook/approval'
import type { OlderProtection, RequiredCheck } from '@triagebook/forge'
import type { Problem } from '@triagebook/record/problem'
import { problem } from './problems.ts'

/** A branch, and which checks a merge into it needs. */
export interface BranchProtection {
  readonly branch: string
  /** The name of the gate’s check there. */
  readonly check: string
  /** By rulesets. */
  readonly required: readonly RequiredCheck[]
  readonly older: OlderProtection
}

/** The app that reports what workflows do with their own token, on github.com. */
const GITHUB_ACTIONS = 15368

/** Why the gate’s check does not protect a branch, as far as that can be seen. */
export function protectionProblems(protection: BranchProtection): readonly Problem[] {
  const { branch, check, older } = protection
  const all = allRequired(protection)
  const own = all.filter(({ name }) => name === check)
  // Each ruleset has to be met, and the older protection too, so that the strictest one counts.
  if (appsOf(protection).length > 0) return []
  const names = { check, branch }
  if (own.length > 0)
    return [problem(`gate/forgeable#${own.some(({ app }) => app !== null) ? 'actions' : 'any'}`, names)]
  const other = all.find(({ name }) => name.startsWith(OWN_CHECK))
  if (other !== undefined) return [problem('gate/not-required#other', { ...names, other: other.name })]
  return [problem(`gate/not-required#${older.kind}`, names)]
}

/** The apps that alone may write the check, by their numbers. Whose they are GitHub does not tell. */
export function appsOf({ check, ...protection }: BranchProtection): readonly number[] {
  const apps = allRequired(protection).flatMap(({ name, app }) => (name === check && app !== null ? app : []))
  return [...new Set(apps)].filter((app) => app !== GITHUB_ACTIONS)
}

function allRequired({
  required,
  older,
}: Pick<BranchProtection, 'required' | 'older'>): readonly RequiredCheck[] {
  return [...required, ...(older.kind === 'seen' ? older.checks : [])]
}
