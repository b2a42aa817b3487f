import { TriagebookError } from '@triagebook/record/problem'
import { type PullRequest, problem } from '@triagebook/stages'
import { type Environment, eventOf, isCommit, isCount, isOfFork, keysOf } from './event.ts'

/** The pull request that this job runs for, as its event tells; undefined for any other event. */
export function pullRequestOf(environment: Environment, token: string): PullRequest | undefined {
  if (environment.GITHUB_EVENT_NAME !== 'pull_request') return undefined
  const event = eventOf(environment)
  const pull = keysOf(event.pull_request)
  const [base, head] = [keysOf(pull.base), keysOf(pull.head)]
  const { number, comments } = pull
  if (!isCount(number) || !isCount(comments) || !isCommit(base.sha) || !isCommit(head.sha))
    throw new TriagebookError([problem('action/no-pull-request', {})])
  const canOnlyRead = isOfFork(pull) || keysOf(event.sender).login === DEPENDABOT
  return {
    number,
    comments,
    base: base.sha,
    head: head.sha,
    token: token === '' ? 'none' : canOnlyRead ? 'read-only' : 'given',
    run: runOf(environment),
  }
}

const DEPENDABOT = 'dependabot[bot]'

function runOf({
  GITHUB_SERVER_URL,
  GITHUB_REPOSITORY,
  GITHUB_RUN_ID = '0',
}: Environment): PullRequest['run'] {
  const server = GITHUB_SERVER_URL ?? 'https://github.com'
  return {
    number: Number(GITHUB_RUN_ID),
    url: `${server}/${GITHUB_REPOSITORY}/actions/runs/${GITHUB_RUN_ID}`,
  }
}
