import { describe, expect, it } from 'vitest'
import { fakeClock } from '../../test-data/fake-clock.ts'
import { startDouble } from '../../test-data/github-bench.ts'
import { gitHubForge } from './index.ts'

/** The older protection of `main` as a person of this role sees it. */
async function seenBy(role: 'admin' | 'write', protect = true) {
  const github = await startDouble()
  if (protect)
    github.protectAsBefore('main', [
      { context: 'build' },
      { context: 'gate', app: 7 },
      { context: 'x', app: -1 },
    ])
  const token = github.personToken('root', role)
  const { owner, repo: name } = github.repository
  const forge = gitHubForge({ apiUrl: new URL(github.url), token, owner, name, clock: fakeClock() })
  return forge.branches.olderProtection('main')
}

describe('the older protection of a branch', () => {
  it('has for an administrator its checks and who has to report them', async () => {
    await expect(seenBy('admin')).resolves.toEqual({
      kind: 'seen',
      checks: [
        { name: 'build', app: null },
        { name: 'gate', app: 7 },
        { name: 'x', app: null },
      ],
    })
  })

  it('has none where an administrator sees that there is no such protection', async () => {
    await expect(seenBy('admin', false)).resolves.toEqual({ kind: 'seen', checks: [] })
  })

  it.each([true, false])('is unseen for everybody else, whether there is one: %s', async (protect) => {
    await expect(seenBy('write', protect)).resolves.toEqual({ kind: 'unseen' })
  })
})
