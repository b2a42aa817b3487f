import { expect, it } from 'vitest'
import { redact } from '../../redact.ts'

it.each([
  { text: 'VISA: 4222222222222', clean: 'VISA: [redacted: card]' },
  { text: 'my card is 4222222222222', clean: 'my card is [redacted: card]' },
  { text: 'order 4111 1111 1111 1111', clean: 'order [redacted: card]' },
  {
    text: '2024 4111 1111 1111 1111 5555 5555 5555 4444 12/27',
    clean: '2024 [redacted: card] [redacted: card] 12/27',
  },
  { text: 'card=4111111111111111&cvc=123', clean: 'card=[redacted: card]&cvc=[redacted: token]' },
])('card numbers are found by what stands before them: $text', ({ text, clean }) => {
  expect(redact(text).text).toBe(clean)
})
