import { usesOf } from './uses.ts'
import type { Workflow } from './workflow.ts'

const PINNED = /^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/
const WITH_VERSION = /^\s*(?:- )?uses:\s*\S+@[0-9a-f]{40} # v\d+(?:\.\d+)*$/

/** `./` is the work tree of the job, `$/` the repository of the workflow at its commit. */
const isOwn = (uses: string) => /^(?:\.|\$)\//.test(uses)

export function pinned(workflow: Workflow): readonly string[] {
  return usesOf(workflow)
    .filter((uses) => !isOwn(uses) && !PINNED.test(uses))
    .map((uses) => `${uses} is not pinned to a commit`)
}

export function versioned({ text }: Pick<Workflow, 'text'>): readonly string[] {
  return text
    .split('\n')
    .filter((line) => /\buses:\s*\S*@[0-9a-f]{40}/.test(line) && !WITH_VERSION.test(line))
    .map((line) => `no version stands behind ${line.trim()}`)
}

/** Others may call a workflow of ours, and would then look for `./` in their own repository. */
export function ownByCommit(workflow: Workflow): readonly string[] {
  const isCalled = /\bworkflow_call\b/.test(JSON.stringify(workflow.on ?? ''))
  return isCalled
    ? usesOf(workflow)
        .filter((uses) => uses.startsWith('./'))
        .map((uses) => `${uses} is sought in the repository of the caller; write $/`)
    : []
}
