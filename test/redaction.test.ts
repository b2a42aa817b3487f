import { expect, it } from 'vitest'
import { redactionPage } from '../scripts/redaction-page.ts'
import { readFile } from './repository-files.ts'

it('docs/reference/redaction.md says what redaction finds; `npm run fix` writes it', () => {
  expect(readFile('docs/reference/redaction.md')).toBe(redactionPage())
})
