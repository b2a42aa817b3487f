import { describe, expect, it } from 'vitest'
import { startGitHub } from './start-github.ts'

describe('what people do with a branch', () => {
  it('is kept with GitHub’s clock: a new branch, a push, a push by force, its end', async () => {
    let hour = 0
    const github = await startGitHub({ now: () => new Date(Date.UTC(2026, 3, 1, hour)) })
    const anna = github.as('anna')
    const [start, steps] = [github.head('main'), [] as string[]]
    for (const onto of [undefined, undefined, start]) {
      hour += 1
      steps.push(github.commit('fix', { 'a.md': `${hour}` }, onto === undefined ? {} : { onto }))
    }
    await anna('DELETE /repos/{owner}/{repo}/git/refs/{ref}', { ref: 'heads/fix' })
    const activity = await anna('GET /repos/{owner}/{repo}/activity', { ref: 'refs/heads/fix' })
    const [first, second, third] = steps
    const none = '0'.repeat(40)
    expect(activity).toMatchObject([
      { activity_type: 'branch_deletion', before: third, after: none },
      { activity_type: 'force_push', before: second, after: third, timestamp: '2026-04-01T03:00:00Z' },
      { activity_type: 'push', before: first, after: second },
      { activity_type: 'branch_creation', before: none, after: first, timestamp: '2026-04-01T01:00:00Z' },
    ])
  })

  it('can merge the base, with and without something of their own', async () => {
    const github = await startGitHub({ files: { 'a.md': 'a' } })
    github.commit('fix', { 'b.md': 'b' })
    const merges = github.commit('main', { 'c.md': 'c' })
    github.commit('fix', {}, { merges })
    expect(['a.md', 'b.md', 'c.md'].map((file) => github.file('fix', file))).toEqual(['a', 'b', 'c'])
    github.commit('fix', { 'a.md': 'smuggled' }, { merges: github.commit('main', { 'd.md': 'd' }) })
    expect(['a.md', 'd.md'].map((file) => github.file('fix', file))).toEqual(['smuggled', 'd'])
  })
})

it('a team has members, and people who have not accepted the invitation', async () => {
  const github = await startGitHub()
  github.addTeam('leads', ['anna'], ['bert'])
  const app = github.with(github.appToken({ members: 'read' }))
  const team = { org: 'acme', team_slug: 'leads' }
  await expect(app('GET /orgs/{org}/teams/{team_slug}/members', team)).resolves.toMatchObject([
    { login: 'anna' },
  ])
  const stateOf = (username: string) =>
    app('GET /orgs/{org}/teams/{team_slug}/memberships/{username}', { ...team, username })
  await expect(stateOf('anna')).resolves.toMatchObject({ state: 'active' })
  await expect(stateOf('bert')).resolves.toMatchObject({ state: 'pending' })
  await expect(stateOf('eve')).rejects.toThrow('404')
})
