import { expect, it } from 'vitest'
import { gitHubEvent } from './event.ts'
import { startGitHub } from './start-github.ts'

it.each([
  { name: 'pull_request', facts: { action: 'opened' } },
  { name: 'pull_request', facts: { action: 'synchronize' } },
  { name: 'push', facts: {} },
  { name: 'workflow_dispatch', facts: {} },
  { name: 'schedule', facts: { schedule: '10 6 * * 1-5' } },
])('the event $name $facts.action is one of the double’s repository', async ({ name, facts }) => {
  const event = gitHubEvent(await startGitHub({ owner: 'acme', repo: 'desk' }), name, facts)
  expect(event).toMatchObject({
    name,
    payload: { repository: { full_name: 'acme/desk', name: 'desk' }, ...facts },
  })
  expect(JSON.stringify(event)).not.toMatch(/Hello-World|octo-repo/)
})

it('has the facts of the test in it, key by key, and keeps what they do not name', async () => {
  const pull_request = { number: 7, head: { ref: 'fix' }, labels: [{ name: 'a' }] }
  const { payload } = gitHubEvent(await startGitHub(), 'pull_request', { action: 'opened', pull_request })
  expect(payload).toMatchObject({
    pull_request: {
      ...pull_request,
      state: 'open',
      base: { ref: 'master' },
      head: { user: { login: 'acme' } },
    },
  })
})

it('is refused where GitHub gives no example of it', async () => {
  const github = await startGitHub()
  expect(() => gitHubEvent(github, 'pull_request', { action: 'opend' })).toThrow('pull_request opend')
  expect(() => gitHubEvent(github, 'pull_requests')).toThrow('no example of pull_requests')
})
