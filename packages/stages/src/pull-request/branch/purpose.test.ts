import { expect, it } from 'vitest'
import { branchName } from './purpose.ts'

it('a branch has the name of its stage, and a number from the second on', () => {
  expect([0, 1, 2].map((index) => branchName('import', index))).toEqual([
    'triagebook/import',
    'triagebook/import-2',
    'triagebook/import-3',
  ])
})
