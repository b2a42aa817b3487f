import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { emailHash } from '@triagebook/record/formats'
import { aBook, gitRepository, RECORD_PATH, recordText } from '@triagebook/testkit'
import { expect, it } from 'vitest'
import { aTerminal } from '../../test-data/a-terminal.ts'

const ENVIRONMENT = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' }

it.each([
  {
    name: 'the login that is the name',
    user: 'lena',
    result: {
      code: 0,
      out: 'lena\n',
      err: 'Git’s user.name is a login. Roles in triagebook.yml: support.\n',
    },
  },
  { name: 'as triagebook.yml spells it', user: 'LENA', result: { code: 0, out: 'lena\n' } },
  {
    name: 'the login of a no-reply address',
    user: 'Abel Tasman',
    email: '12+abel@users.noreply.github.com',
    result: {
      code: 0,
      out: 'abel\n',
      err: 'Git’s e-mail address is that of a GitHub account. Roles in triagebook.yml: engineer.\n',
    },
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

/** Lena's clone of a book that has her address. */
function ofLena() {
  const { folder, git } = gitRepository(
    aBook({ [SECOND]: recordText('zendesk-eu-2'), 'triagebook.yml': WITH_ADDRESS }),
  )
  git('config', 'user.name', 'Lena Meier')
  git('config', 'user.email', 'Lena@acme.example')
  const append = (file: string, more: string) =>
    writeFileSync(
      path.join(folder, file),
      readFileSync(path.join(folder, file), 'utf8').replace(
        '  status: open\n---',
        `${more}\n  status: open\n---`,
      ),
    )
  return { append, run: aTerminal(folder, { environment: ENVIRONMENT }) }
}

const SECOND = 'tickets/2026/03/zendesk-eu-2.md'
const WITH_ADDRESS = (aBook()['triagebook.yml'] ?? '').replace(
  'login: lena,',
  `login: lena, emails: [${emailHash('lena@acme.example')}],`,
)

it('whoami is who has the e-mail address that Git uses', async () => {
  expect(await ofLena().run('whoami')).toEqual({
    code: 0,
    out: 'lena\n',
    err: 'In triagebook.yml this login has the e-mail address that Git uses. Roles in triagebook.yml: support.\n',
  })
})

it('whoami is the login of --as', async () => {
  expect(await ofLena().run('whoami', '--as', 'abel')).toEqual({
    code: 0,
    out: 'abel\n',
    err: '`--as` says so. Roles in triagebook.yml: engineer.\n',
  })
})

it('whoami names the records that were edited and are not signed yet', async () => {
  const { append, run } = ofLena()
  append(RECORD_PATH, '  severity: major')
  append(SECOND, '  next_step: { text: Ask again }')
  expect((await run('whoami')).err).toContain(`1 edited record will be signed as lena: ${RECORD_PATH}.`)
  await run('component', '1', 'export')
  expect((await run('whoami')).err).not.toContain('edited')
})
