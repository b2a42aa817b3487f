import { type Codeowners, type Policy, readCodeowners, readPolicy } from '@triagebook/approval'
import { filesOfCommit } from '@triagebook/book/pull'
import type { TicketTargets } from '@triagebook/calendar'
import { readSettings, type Settings } from '@triagebook/record/formats'
import { type Problem, TriagebookError } from '@triagebook/record/problem'
import { orThrow } from '../../book/open-book.ts'
import { APPROVALS_PATH } from '../../book/rules/approvals-path.ts'
import { SLA_PATH } from '../../book/rules/calendars-of.ts'
import { targetsOf } from '../../book/rules/targets-of.ts'
import { problem } from './problems.ts'

/** What pull requests for a branch are judged by. */
export interface Base {
  readonly settings: Settings
  readonly policy: Policy
  /** Null where the branch has none, and where no rule asks for it. */
  readonly codeowners: (Codeowners & { readonly content: string }) | null
  /** How long each step may take; null without rules/sla.yml, and where that has a problem: `validate` says what is wrong. */
  readonly targets: () => Promise<TicketTargets | null>
  /** Warnings of these files. */
  readonly problems: readonly Problem[]
}

interface Where {
  readonly at: Parameters<typeof filesOfCommit>[0]
  /** The book’s folder from the root of the repository, with `/` at its end. */
  readonly prefix: string
  readonly branch: string
  readonly commit: string
}

const SETTINGS_PATH = 'triagebook.yml'

/** Where GitHub looks, in its order. */
const CODEOWNERS_PATHS = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS']

/**
 * Reads it from the objects of the branch’s own last commit: what is checked out can be another branch. Throws where it
 * is missing or cannot be read.
 */
export async function baseOf({ at, prefix, branch, commit }: Where): Promise<Base> {
  const [settingsPath, policyPath] = [prefix + SETTINGS_PATH, prefix + APPROVALS_PATH]
  const files = await filesOfCommit(at, commit, [
    ...[settingsPath, policyPath, prefix + SLA_PATH],
    ...CODEOWNERS_PATHS,
  ])
  const text = (path: string) => {
    const content = files.get(path)
    if (content === undefined) throw new TriagebookError([problem('gate/not-in-base', { branch, path })])
    return content
  }
  const problems: Problem[] = []
  const settings = orThrow(readSettings(settingsPath, text(settingsPath)), problems)
  const policy = orThrow(readPolicy({ path: policyPath, content: text(policyPath) }, settings), problems)
  return {
    settings,
    policy,
    codeowners: asksOwners(policy) ? codeownersIn(files, problems) : null,
    async targets() {
      const found = await targetsOf({ settings, text: (path) => files.get(prefix + path) ?? null })
      return found?.ok ? found.value : null
    },
    problems,
  }
}

function asksOwners({ rules }: Policy): boolean {
  return rules.some(({ requirements }) => requirements.some(({ kind }) => kind === 'codeowners'))
}

function codeownersIn(files: ReadonlyMap<string, string>, problems: Problem[]): Base['codeowners'] {
  for (const path of CODEOWNERS_PATHS) {
    const content = files.get(path)
    if (content !== undefined) return { content, ...orThrow(readCodeowners({ path, content }), problems) }
  }
  return null
}
