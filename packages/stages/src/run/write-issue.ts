import type { Forge, Marker } from '@triagebook/forge'
import { asWarning, type Problem, TriagebookError } from '@triagebook/record/problem'
import { problem } from '../problems.ts'
import type { AssignedIssue, ClosedIssue, IssueLink, IssueText, OfIssue, PinnedIssue } from '../stage/plan.ts'
import { assignPeople } from './assign-people.ts'

/** Whether it took place, or why not. `made` has the issues that this plan made or edited. */
export async function writeIssue(
  forge: Forge,
  effect: OfIssue,
  made: Map<Marker, IssueLink>,
): Promise<boolean | readonly Problem[]> {
  switch (effect.kind) {
    case 'issue':
      made.set(effect.marker, await putIssue(forge, effect))
      return true
    case 'assign-issue':
      return assign(forge, effect, made)
    case 'pin-issue':
      return pin(forge, effect, effect.number ?? made.get(effect.marker)?.number)
    case 'close-issue':
      return close(forge, effect)
  }
}

async function close(forge: Forge, { number, state, body }: ClosedIssue): Promise<true> {
  await forge.issues.update(number, { state, ...(body !== null && { body }) })
  return true
}

/** What another run made a moment ago is written by that run. */
async function putIssue(forge: Forge, effect: IssueText): Promise<IssueLink> {
  const { title, body } = effect
  if (effect.number !== null) return forge.issues.update(effect.number, { title, body })
  const { issue, isOwn } = await make(forge, effect)
  return isOwn ? forge.issues.update(issue.number, { title, body }) : issue
}

async function make(forge: Forge, { title, first, marker, label }: IssueText) {
  await forge.labels.ensure(label)
  return forge.issues.createOnly({ title, body: first, marker, labels: [label.name] })
}

async function assign(
  forge: Forge,
  { number: known, marker, people }: AssignedIssue,
  made: ReadonlyMap<Marker, IssueLink>,
): Promise<boolean | readonly Problem[]> {
  const number = known ?? made.get(marker)?.number
  if (number === undefined) return false
  const problems = await assignPeople(forge, number, people)
  return problems.length === 0 || problems
}

/** An issue counts unpinned too. */
async function pin(
  forge: Forge,
  { instead, title }: PinnedIssue,
  number: number | undefined,
): Promise<boolean | readonly Problem[]> {
  if (number === undefined) return false
  try {
    for (const other of instead) await forge.issues.unpin(other)
    return (await forge.issues.pin(number)) === 'pinned' || [problem('issue/pins-full', { title })]
  } catch (error) {
    if (error instanceof TriagebookError) return error.problems.map(asWarning)
    throw error
  }
}
