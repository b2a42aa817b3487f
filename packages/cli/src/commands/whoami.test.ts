import { aBook, gitRepository } from '@triagebook/testkit'
import { expect, it } from 'vitest'
import { aTerminal } from '../../test-data/a-terminal.ts'

const ENVIRONMENT = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' }

it.each([
  {
    name: 'the login that is the name',
    user: 'lena',
    result: { code: 0, out: 'lena\n', err: 'Roles in triagebook.yml: support.\n' },
  },
  { name: 'as triagebook.yml spells it', user: 'LENA', result: { code: 0, out: 'lena\n' } },
  {
    name: 'the login of a no-reply address',
    user: 'Abel Tasman',
    email: '12+abel@users.noreply.github.com',
    result: { code: 0, out: 'abel\n', err: 'Roles in triagebook.yml: engineer.\n' },
  },
  {
    name: 'one that triagebook.yml does not list, with a warning',
    user: 'zoe',
    result: { code: 0, out: 'zoe\n', err: expect.stringContaining('decide/unknown-login') },
  },
  {
    name: 'nobody, of a name that is no login',
    user: 'Lena Meier',
    result: { code: 2, out: '', err: expect.stringContaining('git config user.name <login>') },
  },
])('whoami is $name', async ({ user, email = 'x@people.example', result }) => {
  const { folder, git } = gitRepository(aBook())
  git('config', 'user.name', user)
  git('config', 'user.email', email)
  expect(await aTerminal(folder, { environment: ENVIRONMENT })('whoami')).toMatchObject(result)
})

it('whoami is nobody where Git has no user', async () => {
  const { folder } = gitRepository(aBook())
  const { code, err } = await aTerminal(folder, { environment: ENVIRONMENT })('whoami')
  expect(code).toBe(2)
  expect(err).toContain('decide/unknown-person')
})
