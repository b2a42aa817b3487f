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
