import { describe, expect, it } from 'vitest'
import { findSecrets, placeholder } from './find-secrets.ts'

const MAIL = 'anna@example.com'
const NONE = { ip: false, allows: () => false }

describe('findSecrets', () => {
  it('finds from left to right, with places in the text', () => {
    expect(findSecrets(`Call +49 30 12345678 or ask ${MAIL}`, NONE)).toEqual([
      { kind: 'phone', start: 5, end: 20 },
      { kind: 'e-mail', start: 28, end: 44 },
    ])
  })

  it('gives text that two rules find the kind of the first rule', () => {
    const text = 'see https://example.com/?token=abc&user=anna@example.com'
    expect(findSecrets(text, NONE)).toEqual([{ kind: 'url', start: 4, end: text.length }])
  })

  it('leaves out what the policy allows, by kind and text', () => {
    const allows = (kind: string, value: string) => kind === 'e-mail' && value === MAIL
    expect(findSecrets(`${MAIL} bob@example.com`, { ip: false, allows })).toEqual([
      { kind: 'e-mail', start: 17, end: 32 },
    ])
  })

  it.each(['e-mail', 'token', 'iban'] as const)(
    'does not find the placeholder of %s, nor text across it',
    (kind) => {
      const text = `password: ${placeholder(kind)} anna${placeholder(kind)}@example.com`
      expect(findSecrets(text, NONE)).toEqual([])
    },
  )

  it('finds each secret once in a text of several windows, with its place', () => {
    const filler = 'word '.repeat(230_000)
    const text = `${MAIL} ${filler}${MAIL} ${filler}${MAIL}`
    const second = MAIL.length + 1 + filler.length
    expect(findSecrets(text, NONE).map(({ start }) => start)).toEqual([0, second, text.length - MAIL.length])
  })
})
