import { aBook, RECORD_PATH, temporaryFolder, writeFiles } from '@triagebook/testkit'
import { expect, it } from 'vitest'
import { applyWhole } from './apply-whole.ts'
import { bookAt } from './open-book.ts'

it('throws with what was not written', async () => {
  const folder = temporaryFolder()
  writeFiles(folder, aBook())
  const book = await bookAt(folder)
  const asIfNew = [{ path: RECORD_PATH, content: 'other words\n', madeFrom: null }]
  expect(() => applyWhole(book, asIfNew)).toThrow('book/changed-meanwhile')
})
