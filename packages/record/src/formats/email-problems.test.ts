import { describe, expect, it } from 'vitest'
import { emailHash } from './email-hash.ts'
import { readSettings } from './read-settings.ts'

const HASH = emailHash('kei@acme.example')

const read = (text: string) =>
  readSettings('triagebook.yml', `version: 1\ntime_zone: UTC\n${text}\n`).problems.map(
    ({ code, hint, at }) => `${code} ${at?.line}:${at?.col} ${hint}`,
  )
const found = (members: string, privacy = '') =>
  read(`teams: { java: { name: Java } }\nmembers: [${members}]\n${privacy}`)

const kei = (...emails: string[]) => `{ login: kei, roles: [engineer], emails: [${emails.join(', ')}] }`
const abel = (...emails: string[]) => kei(...emails).replace('kei,', 'abel,')

it('is the hash of the lower-case address', () => {
  expect(emailHash('Kei@ACME.example')).toBe(HASH)
  expect(HASH).toMatch(/^sha256:[0-9a-f]{64}$/)
})

describe('an address in triagebook.yml', () => {
  it.each([
    {
      place: 'members',
      text: `teams: { java: { name: Java } }\nmembers: [${kei('Kei@acme.example')}]`,
      at: '4:53',
    },
    {
      place: 'a team',
      text: `teams: { java: { name: Java, members: [${kei('kei@acme.example')}] } }`,
      at: '3:82',
    },
  ])('is written as its hash in a public book: $place', ({ text, at }) => {
    expect(read(text)).toEqual([`settings/plain-address ${at} Write it as \`${HASH}\`.`])
  })

  it.each([
    { name: 'as its hash', members: kei(HASH), privacy: '' },
    {
      name: 'itself in a private book',
      members: kei('kei@acme.example'),
      privacy: 'privacy: { book: private }',
    },
    {
      name: 'of one person in two forms',
      members: kei('kei@acme.example', HASH),
      privacy: 'privacy: { book: private }',
    },
  ])('may stand there $name', ({ members, privacy }) => {
    expect(found(members, privacy)).toEqual([])
  })

  it('belongs to one person', () => {
    expect(found(`${kei(HASH)}, ${abel(HASH)}`)).toEqual([expect.stringContaining('settings/shared-address')])
  })

  it.each(['kei', 'sha256:12', 'kei@', '@acme.example', `SHA256:${HASH.slice(7)}`, '"a b@c.example"'])(
    '%s is none',
    (written) => {
      expect(found(kei(written))[0]).toMatch(/^field\/wrong-form|^yaml/)
    },
  )
})
