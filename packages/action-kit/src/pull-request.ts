import { readFileSync } from 'node:fs'
import { TriagebookError } from '@triagebook/record/problem'
import { type PullRequest, problem } from '@triagebook/stages'

type Environment = Readonly<Record<string, string | undefined>>

/** The pull request that this job runs for, as its event tells; undefined for any other event. */
export function pullRequestOf(environment: Environment, token: string): PullRequest | undefined {
  if (environment.GITHUB_EVENT_NAME !== 'pull_request') return undefined
  const event = keysOf(read(environment.GITHUB_EVENT_PATH))
  const pull = keysOf(event.pull_request)
  const [base, head] = [keysOf(pull.base), keysOf(pull.head)]
  const { number, comments } = pull
  if (!isCount(number) || !isCount(comments) || !isCommit(base.sha) || !isCommit(head.sha))
    throw new TriagebookError([problem('action/no-pull-request', {})])
  const canOnlyRead =
    keysOf(head.repo).full_name !== keysOf(base.repo).full_name || keysOf(event.sender).login === DEPENDABOT
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

function read(file = ''): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}

/** It becomes an argument of Git. */
function isCommit(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(value)
}

function keysOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
