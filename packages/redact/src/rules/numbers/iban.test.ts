import { expect, it } from 'vitest'
import { redact } from '../../redact.ts'

it('an IBAN is found behind words and numbers that could begin one', () => {
  expect(redact('on account AT 12 34 DE89 3704 0044 0532 0130 00 since').text).toBe(
    'on account AT 12 34 [redacted: iban] since',
  )
})
