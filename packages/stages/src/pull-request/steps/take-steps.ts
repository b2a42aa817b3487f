import { type Forge, type Pull, putStickyComment } from '@triagebook/forge'
import { asWarning, type Problem, TriagebookError } from '@triagebook/record/problem'
import { assignPeople } from '../../run/assign-people.ts'
import type { Step } from './plan-landing.ts'

/** `moved`: the branch has commits that the plan does not know, and nothing was written over them. */
export type Taken =
  | { readonly kind: 'done'; readonly pull: Pull | null; readonly problems: readonly Problem[] }
  | { readonly kind: 'moved' }

/** Writes the steps to the forge, one after the other. */
export async function takeSteps(steps: readonly Step[], forge: Forge): Promise<Taken> {
  const { branches, pulls } = forge
  let pull: Pull | null = null
  const problems: Problem[] = []
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
      case 'label':
        problems.push(...(await label(forge, step, step.number ?? pull?.number)))
        break
      case 'unlabel':
        await forge.labels.remove(step.number, step.label)
        break
    }
  }
  return { kind: 'done', pull, problems }
}

/** The label comes last: a run that is cut off before it does both again. The changes have landed without it too. */
async function label(
  forge: Forge,
  step: Extract<Step, { kind: 'label' }>,
  number: number | undefined,
): Promise<readonly Problem[]> {
  if (number === undefined) throw new Error('A label needs a pull request, and none was opened.')
  const problems = await assignPeople(forge, number, step.people)
  try {
    await forge.labels.ensure(step.label)
    await forge.labels.add(number, [step.label.name])
    return problems
  } catch (error) {
    if (error instanceof TriagebookError) return [...problems, ...error.problems.map(asWarning)]
    throw error
  }
}
