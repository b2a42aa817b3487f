import path from 'node:path'
import { temporaryFolder, writeFiles } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { pullRequestOf } from './pull-request.ts'

const [BASE, HEAD] = ['b'.repeat(40), 'a'.repeat(40)]
const PULL = {
  number: 7,
  comments: 2,
  base: { sha: BASE, repo: { full_name: 'acme/desk' } },
  head: { sha: HEAD, repo: { full_name: 'acme/desk' } },
}
const EVENT = { pull_request: PULL, sender: { login: 'anna' } }

function environmentOf(event: string, name = 'pull_request') {
  const folder = temporaryFolder()
  writeFiles(folder, { 'event.json': event })
  return {
    GITHUB_EVENT_NAME: name,
    GITHUB_EVENT_PATH: path.join(folder, 'event.json'),
    GITHUB_SERVER_URL: 'https://github.example',
    GITHUB_REPOSITORY: 'acme/desk',
    GITHUB_RUN_ID: '5',
  }
}

const read = (event: object, token = 'secret') => pullRequestOf(environmentOf(JSON.stringify(event)), token)

describe('the pull request of a job', () => {
  it('is what its event says', () => {
    expect(read(EVENT)).toEqual({
      number: 7,
      comments: 2,
      base: BASE,
      head: HEAD,
      token: 'given',
      run: { number: 5, url: 'https://github.example/acme/desk/actions/runs/5' },
    })
  })

  it.each(['push', 'pull_request_target', 'schedule'])('is none for the event %s', (name) => {
    expect(pullRequestOf(environmentOf(JSON.stringify(EVENT), name), 'secret')).toBeUndefined()
  })

  it.each([
    { from: 'this repository', event: EVENT, token: 'given' },
    {
      from: 'a fork',
      event: {
        ...EVENT,
        pull_request: { ...PULL, head: { sha: HEAD, repo: { full_name: 'mallory/desk' } } },
      },
    },
    {
      from: 'a fork that is gone',
      event: { ...EVENT, pull_request: { ...PULL, head: { sha: HEAD, repo: null } } },
    },
    { from: 'Dependabot', event: { ...EVENT, sender: { login: 'dependabot[bot]' } } },
  ])('has, from $from, the token: $token', ({ event, token = 'read-only' }) => {
    expect(read(event)?.token).toBe(token)
    expect(read(event, '')?.token).toBe('none')
  })

  it.each([
    { name: 'is no JSON', event: '{' },
    { name: 'has no pull request', event: '{}' },
    {
      name: 'has an option of Git for a commit',
      event: JSON.stringify({ pull_request: { ...PULL, base: { sha: '--all' } } }),
    },
    { name: 'has no number', event: JSON.stringify({ pull_request: { ...PULL, number: '7' } }) },
  ])('is refused where the file $name', ({ event }) => {
    expect(() => pullRequestOf(environmentOf(event), '')).toThrow('action/no-pull-request')
  })
})
