import { expect, it } from 'vitest'
import { fieldsPage } from '../scripts/fields-page.ts'
import { readFile } from './repository-files.ts'

it('docs/reference/fields.md says what the schemas say; `npm run fix` writes it', () => {
  expect(readFile('docs/reference/fields.md')).toBe(fieldsPage())
})
