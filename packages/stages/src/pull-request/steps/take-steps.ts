import { type Forge, type Pull, putStickyComment } from '@triagebook/forge'
import type { Step } from './plan-landing.ts'

/** `moved`: the branch has commits that the plan does not know, and nothing was written over them. */
export type Taken = { readonly kind: 'done'; readonly pull: Pull | null } | { readonly kind: 'moved' }

/** Writes the steps to the forge, one after the other. */
export async function takeSteps(steps: readonly Step[], forge: Forge): Promise<Taken> {
  const { branches, pulls } = forge
  let pull: Pull | null = null
  for (const step of steps) {
    switch (step.kind) {
      case 'create-branch':
        if ((await branches.create(step.branch, step.commit)) === 'exists') return { kind: 'moved' }
        break
      case 'commit':
        if ((await branches.commit(step.commit)).kind === 'moved') return { kind: 'moved' }
        break
      case 'open-pull':
        pull = await pulls.create(step.pull)
        break
      case 'update-pull':
        pull = await pulls.update(step.number, { title: step.title, body: step.body })
        break
      case 'close-pull':
        pull = await pulls.update(step.number, { state: 'closed', body: step.body })
        break
      case 'write-comment':
        await putStickyComment(forge, step.number, step.comment)
        break
    }
  }
  return { kind: 'done', pull }
}
