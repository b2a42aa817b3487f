import { expect, it } from 'vitest'
import { STRICT } from '../../../test-data/incoming-ticket.ts'
import { redactedSlug } from './redacted-slug.ts'

it.each([
  { words: 'Data Export', slug: 'data-export', found: {} },
  { words: '!?', slug: '', found: {} },
  { words: 'of jo@customer.example', slug: 'of-redacted-e-mail', found: { 'e-mail': 1 } },
  { words: 'card 4111 1111 1111 1111', slug: 'card-redacted-card', found: { card: 1 } },
  { words: '4111_1111_1111_1111', slug: 'redacted-card', found: { card: 1 } },
  { words: 'a'.repeat(101), slug: 'a'.repeat(99), found: {} },
])('makes $slug of $words', ({ words, slug, found }) => {
  expect(redactedSlug(words, STRICT)).toEqual({ slug, found })
})

it('redacts the slug of an allowed value that is not allowed itself', () => {
  const policy = { ...STRICT, allows: (_: string, found: string) => found === '+1 415 555 0100' }
  expect(redactedSlug('+1 415 555 0100', policy)).toEqual({ slug: 'redacted-phone', found: { phone: 1 } })
})
