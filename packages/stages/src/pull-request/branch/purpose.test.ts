import { expect, it } from 'vitest'
import { branchName, saidIn, withSaid } from './purpose.ts'

it('a branch has the name of its stage, and a number from the second on', () => {
  expect([0, 1, 2].map((index) => branchName('import', index))).toEqual([
    'triagebook/import',
    'triagebook/import-2',
    'triagebook/import-3',
  ])
})

it('what a pull request said is found again, also below a quote', () => {
  const text = '<!-- triagebook:import:said:nothing -->'
  expect(saidIn(withSaid(text, 'import', '7f'), 'import')).toBe('7f')
  expect(saidIn(withSaid(text, 'agenda', '7f'), 'import')).toBe('nothing')
  expect(saidIn('text', 'import')).toBeNull()
})
