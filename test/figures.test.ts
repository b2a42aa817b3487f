import { expect, it } from 'vitest'
import { figuresPage } from '../scripts/figures-page.ts'
import { readFile } from './repository-files.ts'

it('docs/reference/figures.md has the definition of every KPI; `npm run fix` writes it', () => {
  expect(readFile('docs/reference/figures.md')).toBe(figuresPage())
})
