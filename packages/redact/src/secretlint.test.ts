import { describe, expect, it } from 'vitest'
import { redact } from './redact.ts'
import { findBySecretlint } from './secretlint.ts'

const joined = (...parts: readonly string[]) => parts.join('')
const TOKEN = joined('gh', 'p_', 'a1B2'.repeat(9))

describe('findBySecretlint', () => {
  it('finds a token where it stands', () => {
    expect(findBySecretlint(`use ${TOKEN} now`)).toContainEqual({
      kind: 'token',
      start: 4,
      end: 4 + TOKEN.length,
    })
  })

  it.each(['secretlint-disable', '<!-- secretlint-disable -->', '// secretlint-disable-line'])(
    'is not switched off by whoever writes %s',
    (comment) => {
      expect(findBySecretlint(`${comment} ${TOKEN}`)).toHaveLength(1)
    },
  )

  it('says nothing of other text', () => {
    expect(findBySecretlint('password: required, see https://example.com/?page=2')).toEqual([])
  })
})

it('redaction takes out what only secretlint knows', () => {
  const tooShortForOurs = joined('xox', 'b-1-abc')
  expect(redact(`use ${tooShortForOurs} now`).text).toBe('use [redacted: token] now')
})
