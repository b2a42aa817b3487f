import { describe, expect, it } from 'vitest'
import { readIdentity } from './identity.ts'

const KEY = 'a key for tests, at least 32 bytes long'

function identity(key = KEY) {
  const result = readIdentity(key)
  if (!result.ok) throw new Error(result.problems[0].message)
  return result.value
}

describe('readIdentity', () => {
  // Known answers, made with: printf '%b' '<words>' | openssl dgst -sha256 -hmac '<key>'
  it.each([
    { name: 'the fingerprint', answer: identity().fingerprint, known: 'fp_c1a0453d03e40ffa' },
    {
      name: 'a requester',
      answer: identity().requester('zendesk-eu', '4711'),
      known: 'req_bcd5377fb33608f8',
    },
    {
      name: 'an organization',
      answer: identity().organization('zendesk-eu', '42'),
      known: 'cus_5d28e756cd30c805',
    },
    {
      name: 'a ticket',
      answer: identity().contentHash({ title: 'Ü €', n: 1e21, a: [null, true] }),
      known: 'sha256:6a70953d55ed1a18d51469688a66163a22dd91c5e7b976666d4c45430021cafb',
    },
    {
      name: 'a requester under a key beyond ASCII',
      answer: identity('ключ, который длиннее тридцати двух').requester('z', '1'),
      known: 'req_b644ee3206979951',
    },
  ])('gives $name as FORMATS.md says', ({ answer, known }) => {
    expect(answer).toBe(known)
  })

  it('tells connections, people and organizations of one number apart', () => {
    const { requester, organization } = identity()
    const all = [
      requester('a', '1'),
      requester('b', '1'),
      requester('a', '2'),
      organization('a', '1').replace('cus', 'req'),
    ]
    expect(new Set(all).size).toBe(4)
  })

  it('hashes a ticket by what it says, not by the order of its keys', () => {
    const { contentHash } = identity()
    expect(contentHash({ b: 1, a: { d: 2, c: 3 } })).toBe(contentHash({ a: { c: 3, d: 2 }, b: 1 }))
    expect(contentHash({ a: 1 })).not.toBe(contentHash({ a: 2 }))
  })

  it.each([undefined, ''])('refuses to work without a key (%j) and says how to make one', (key) => {
    expect(readIdentity(key)).toMatchObject({
      ok: false,
      problems: [
        {
          code: 'redact/no-key',
          severity: 'error',
          hint: expect.stringMatching(/node -e .*TRIAGEBOOK_PSEUDONYM_KEY/),
        },
      ],
    })
  })

  it('refuses a key of fewer than 32 bytes without showing it', () => {
    const result = readIdentity('x'.repeat(31))
    expect(result).toMatchObject({ ok: false, problems: [{ code: 'redact/short-key' }] })
    expect(JSON.stringify(result)).not.toContain('xxx')
  })

  it('counts bytes, not characters', () => {
    expect(readIdentity('ü'.repeat(16)).ok).toBe(true)
    expect(readIdentity('x'.repeat(32)).ok).toBe(true)
  })
})
