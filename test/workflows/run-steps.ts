import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type RunnerResult, runOnRunner, temporaryFolder } from '../../packages/testkit/src/index.ts'
import { ROOT } from '../repository-files.ts'
import type { Step } from './workflow.ts'

interface Circumstances {
  /** The repository that is checked out. */
  readonly repository: string
  /** The inputs of the workflow. */
  readonly inputs: Readonly<Record<string, string>>
}

/** Runs the steps of a job in their order as a runner does: a checkout with Git, our actions as processes. The last one’s result. */
export async function runSteps(
  steps: readonly Step[],
  { repository, inputs }: Circumstances,
): Promise<RunnerResult> {
  const workspace = temporaryFolder()
  let last: RunnerResult | null = null
  for (const { uses = '', with: given = {} } of steps) {
    const values = Object.fromEntries(
      Object.entries(given).map(([name, value]) => [name, withInputs(String(value), inputs)]),
    )
    const [, action] = /(?:^[.$]|\/triagebook)\/(actions\/[\w-]+)/.exec(uses) ?? []
    if (uses.startsWith('actions/checkout@')) checkOut(repository, workspace, values['sparse-checkout'] ?? '')
    else if (action === undefined) throw new Error(`Nothing here runs ${uses}.`)
    else last = await runOnRunner({ action: fileURLToPath(new URL(action, ROOT)), workspace, inputs: values })
  }
  if (last === null) throw new Error('The job runs no action of ours.')
  return last
}

/** As actions/checkout does it: with `sparse-checkout` only those folders, and the files beside and above them. */
function checkOut(repository: string, workspace: string, sparse: string): void {
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: workspace })
  git('clone', '--quiet', '--no-checkout', repository, '.')
  const folders = sparse.split('\n').filter((folder) => folder !== '')
  if (folders.length > 0) git('sparse-checkout', 'set', ...folders)
  git('checkout', '--quiet', 'HEAD')
}

function withInputs(text: string, inputs: Readonly<Record<string, string>>): string {
  // Without a token an action makes no request, and here is nobody to ask.
  const withoutToken = text.replace(/\$\{\{ github\.token \}\}/g, '')
  return withoutToken.replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, name: string) => inputs[name] ?? '')
}
