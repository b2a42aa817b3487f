import { TriagebookError } from '@triagebook/record/problem'
import { problem, type Trigger } from '@triagebook/stages'
import { type Environment, eventOf, isCommit, isCount, isOfFork, keysOf } from './event.ts'

/** What the gate has to judge, as the event of this job tells. Throws for an event that it does not run on. */
export function triggerOf(environment: Environment): Trigger {
  const name = environment.GITHUB_EVENT_NAME ?? ''
  const event = eventOf(environment)
  switch (name) {
    case 'pull_request_target':
      return ofPull(keysOf(event.pull_request).number, true)
    case 'pull_request_review': {
      const pull = keysOf(event.pull_request)
      return isOfFork(pull) ? { kind: 'nothing', why: 'fork' } : ofPull(pull.number, false)
    }
    case 'issue_comment': {
      const issue = keysOf(event.issue)
      return issue.pull_request === undefined
        ? { kind: 'nothing', why: 'issue' }
        : ofPull(issue.number, false)
    }
    case 'merge_group':
      return ofGroup(keysOf(event.merge_group))
    case 'schedule':
    case 'workflow_dispatch':
      return { kind: 'sweep' }
    default:
      throw new TriagebookError([problem('action/unknown-event', { event: name })])
  }
}

function ofPull(number: unknown, asks: boolean): Trigger {
  if (!isCount(number)) throw new TriagebookError([problem('action/no-pull-request', {})])
  return { kind: 'pull', number, asks }
}

/** Of the pull request that the group ends with the event has the number only in the name of the branch. */
function ofGroup(group: Readonly<Record<string, unknown>>): Trigger {
  const { head_ref: ref, head_sha: commit, base_sha: parent, base_ref: base } = group
  const [, number] =
    /^refs\/heads\/gh-readonly-queue\/.+\/pr-(\d{1,15})-[0-9a-f]{40,64}$/.exec(String(ref)) ?? []
  const [, branch] = /^refs\/heads\/(.+)$/.exec(String(base)) ?? []
  if (number === undefined || branch === undefined || !isCommit(commit) || !isCommit(parent))
    throw new TriagebookError([problem('action/no-merge-group', {})])
  return { kind: 'group', number: Number(number), commit, parent, branch }
}
