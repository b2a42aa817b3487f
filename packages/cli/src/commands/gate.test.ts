import { RECORD_PATH, recordText, temporaryFolder } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { aGateRoom } from '../../../stages/test-data/gate-room.ts'
import { aTerminal } from '../../test-data/a-terminal.ts'

/** Lena’s command line in a clone, with a pull request of Anna’s. */
async function aDesk(environment: Readonly<Record<string, string>> = {}) {
  const room = await aGateRoom()
  await room.open('tickets', { [RECORD_PATH]: recordText('zendesk-eu-1', 'Another title') })
  const { url, repository } = room.github
  const triagebook = aTerminal(room.host().folder, {
    environment: {
      ...process.env,
      GITHUB_TOKEN: room.github.personToken('lena'),
      GITHUB_REPOSITORY: `${repository.owner}/${repository.repo}`,
      GITHUB_SERVER_URL: url,
      GITHUB_API_URL: url,
      ...environment,
    },
  })
  return { room, triagebook }
}

describe('gate simulate', () => {
  it('asks GitHub as the token of the environment', async () => {
    const { triagebook } = await aDesk()
    const { code, out, err } = await triagebook('gate', 'simulate', '--pr', '1', '--as', 'lena')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('If @lena approved it: Approved by @lena.')
  })

  it('has in its help its own options, and those of every command', async () => {
    const { out } = await aTerminal(temporaryFolder())('gate', 'simulate', '--help')
    expect([...out.matchAll(/^ {2}(?:-\w, )?--([\w-]+)/gm)].map(([, name]) => name)).toEqual([
      ...['pr', 'as', 'help'],
      ...['version', 'book', 'now', 'dry-run', 'json', 'no-color'],
    ])
    expect(out).toContain('GITHUB_TOKEN')
  })

  it('gives one document with --json', async () => {
    const { triagebook } = await aDesk()
    const { out } = await triagebook('gate', 'simulate', '--pr', '1', '--as', 'abel', '--json')
    expect(JSON.parse(out)).toMatchObject({ decision: 'pending', as: 'abel', after: { state: 'pending' } })
  })

  it.each([
    { args: ['--as', 'lena'], says: '`pr`' },
    { args: ['--pr', '1'], says: '`as`' },
  ])('says that an option is missing: $says', async ({ args, says }) => {
    const { triagebook } = await aDesk()
    const { code, err } = await triagebook('gate', 'simulate', ...args)
    expect(code).toBe(2)
    expect(err).toContain(says)
  })

  it('says how to give a token, and how to name the repository', async () => {
    const without = await aDesk({ GITHUB_TOKEN: '', GH_TOKEN: '' })
    expect((await without.triagebook('gate', 'simulate', '--pr', '1', '--as', 'lena')).err).toContain(
      'GITHUB_TOKEN',
    )
    const nowhere = await aDesk({ GITHUB_REPOSITORY: '', GITHUB_SERVER_URL: '' })
    const { code, err } = await nowhere.triagebook('gate', 'simulate', '--pr', '1', '--as', 'lena')
    expect(code).toBe(2)
    expect(err).toContain('GITHUB_REPOSITORY=acme/desk')
  })
})

describe('gate doctor', () => {
  it('says in words what is not protected', async () => {
    const { triagebook } = await aDesk()
    const { code, out, err } = await triagebook('gate', 'doctor')
    expect({ code, out }).toEqual({ code: 0, out: 'main: 1 finding.\n' })
    expect(err).toContain('No ruleset requires the check')
    expect(err).toContain('The older protection of main cannot be seen with this token')
  })
})

describe('gate', () => {
  it('judges the local branch as before, token or not', async () => {
    const { room, triagebook } = await aDesk()
    const asked = room.github.requests.length
    await triagebook('gate', '--as', 'anna')
    expect(room.github.requests.length).toBe(asked)
  })
})
