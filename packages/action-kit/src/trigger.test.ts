import path from 'node:path'
import { temporaryFolder, writeFiles } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { triggerOf } from './trigger.ts'

const COMMIT = 'a'.repeat(40)
const QUEUED = `gh-readonly-queue/main/pr-104-${'b'.repeat(40)}`

function pullFrom(repository: string | null) {
  return {
    number: 7,
    head: { repo: repository === null ? null : { full_name: repository } },
    base: { repo: { full_name: 'acme/desk' } },
  }
}

function read(name: string, event: object) {
  const folder = temporaryFolder()
  writeFiles(folder, { 'event.json': JSON.stringify(event) })
  return triggerOf({ GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: path.join(folder, 'event.json') })
}

const PARENT = 'c'.repeat(40)
const GROUP = { base_sha: PARENT, base_ref: 'refs/heads/main' }
const group = (ref: string, more: object = {}) => ({
  merge_group: { head_ref: ref, head_sha: COMMIT, ...GROUP, ...more },
})

describe('the gate judges', () => {
  it.each([
    {
      name: 'a pull request that changed, and asks for reviews',
      event: 'pull_request_target',
      payload: { pull_request: pullFrom('mallory/desk') },
      trigger: { kind: 'pull', number: 7, asks: true },
    },
    {
      name: 'a pull request that was reviewed',
      event: 'pull_request_review',
      payload: { pull_request: pullFrom('acme/desk') },
      trigger: { kind: 'pull', number: 7, asks: false },
    },
    {
      name: 'nothing where that is of a fork',
      event: 'pull_request_review',
      payload: { pull_request: pullFrom('mallory/desk') },
      trigger: { kind: 'nothing', why: 'fork' },
    },
    {
      name: 'nothing where the fork is gone',
      event: 'pull_request_review',
      payload: { pull_request: pullFrom(null) },
      trigger: { kind: 'nothing', why: 'fork' },
    },
    {
      name: 'a pull request with a new comment',
      event: 'issue_comment',
      payload: { issue: { number: 7, pull_request: { url: '' } } },
      trigger: { kind: 'pull', number: 7, asks: false },
    },
    {
      name: 'nothing where the comment is on an issue',
      event: 'issue_comment',
      payload: { issue: { number: 7 } },
      trigger: { kind: 'nothing', why: 'issue' },
    },
    {
      name: 'the last pull request of a queue, on the commit of the queue',
      event: 'merge_group',
      payload: group(`refs/heads/${QUEUED}`),
      trigger: { kind: 'group', number: 104, commit: COMMIT, parent: PARENT, branch: 'main' },
    },
    {
      name: 'the same for a branch with a slash',
      event: 'merge_group',
      payload: group(`refs/heads/${QUEUED.replace('main', 'release/pr-1-2')}`, {
        base_ref: 'refs/heads/release/pr-1-2',
      }),
      trigger: { kind: 'group', number: 104, commit: COMMIT, parent: PARENT, branch: 'release/pr-1-2' },
    },
    { name: 'all of them by the clock', event: 'schedule', payload: {}, trigger: { kind: 'sweep' } },
    { name: 'all of them by hand', event: 'workflow_dispatch', payload: {}, trigger: { kind: 'sweep' } },
  ])('$name', ({ event, payload, trigger }) => {
    expect(read(event, payload)).toEqual(trigger)
  })

  it.each([
    { event: 'pull_request', payload: { pull_request: pullFrom('acme/desk') }, says: 'action/unknown-event' },
    { event: 'push', payload: {}, says: 'action/unknown-event' },
    { event: 'pull_request_target', payload: {}, says: 'action/no-pull-request' },
    {
      event: 'pull_request_target',
      payload: { pull_request: { number: '7' } },
      says: 'action/no-pull-request',
    },
    { event: 'merge_group', payload: group(QUEUED), says: 'action/no-merge-group' },
    ...[{ head_sha: 'main' }, { base_sha: undefined }, { base_ref: 'main' }].map((more) => ({
      event: 'merge_group',
      payload: group(`refs/heads/${QUEUED}`, more),
      says: 'action/no-merge-group',
    })),
    { event: 'merge_group', payload: group('refs/heads/main'), says: 'action/no-merge-group' },
  ])('nothing, and says so, for $event with $payload', ({ event, payload, says }) => {
    expect(() => read(event, payload)).toThrow(says)
  })
})
