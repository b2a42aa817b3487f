import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { anyCharacter } from '@triagebook/testkit'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { spilledLists } from './spilled-lists.ts'

let folder: string
const before = process.env.TMPDIR
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'spill-'))
  process.env.TMPDIR = folder
})
afterEach(() => {
  if (before === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = before
  rmSync(folder, { recursive: true, force: true })
})

describe('lists on the disk', () => {
  it('give what was put into them, whenever they are asked', () => {
    const step = fc.record({
      key: fc.constantFrom('1', '2', '3'),
      entry: fc.option(fc.string({ unit: anyCharacter })),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const lists = spilledLists<string | null>()
        const model = new Map<string, (string | null)[]>()
        for (const { key, entry } of steps) {
          lists.add(key, entry)
          model.set(key, [...(model.get(key) ?? []), entry])
          expect(lists.get(key)).toEqual(model.get(key))
        }
        for (const key of ['1', '2', '3']) expect(lists.get(key)).toEqual(model.get(key))
        lists.close()
      }),
      { numRuns: 20 },
    )
  })

  it('hold entries larger than what is written at once', () => {
    const lists = spilledLists<string>()
    const long = 'ä'.repeat(300_000)
    lists.add('1', long)
    lists.add('1', 'short')
    expect(lists.get('1')).toEqual([long, 'short'])
    lists.close()
  })

  it.skipIf(process.platform === 'win32')(
    'leave no name on the disk while they are open, and nothing after',
    () => {
      const lists = spilledLists<string>()
      lists.add('1', 'words of a customer')
      lists.get('1')
      expect(readdirSync(folder)).toEqual([])
      lists.close()
      expect(readdirSync(folder)).toEqual([])
    },
  )

  it('say so where there is no room for them', () => {
    process.env.TMPDIR = path.join(folder, 'none')
    const lists = spilledLists<string>()
    lists.add('1', 'words')
    expect(() => lists.get('1')).toThrow('error source/no-room: ')
  })
})
