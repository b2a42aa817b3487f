import { fstatSync, mkdtempSync, readdirSync, readlinkSync, rmSync } from 'node:fs'
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

/** Whether a descriptor of this process is a file in the folder of the test. */
function isSpillFile(descriptor: string): boolean {
  try {
    return readlinkSync(`/proc/self/fd/${descriptor}`).startsWith(folder)
  } catch {
    return false
  }
}

/** How many spill files are open; on other systems they cannot be counted. */
function openSpillFiles(): number {
  return readdirSync('/proc/self/fd').filter(isSpillFile).length
}

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

  it.skipIf(process.platform !== 'linux')('can be read by this account only', () => {
    const umask = process.umask(0)
    const lists = spilledLists<string>()
    try {
      lists.add('1', 'words of a customer')
      lists.get('1')
    } finally {
      process.umask(umask)
    }
    const open = readdirSync('/proc/self/fd').filter((descriptor) => isSpillFile(descriptor))
    expect(open.map((descriptor) => (fstatSync(Number(descriptor)).mode & 0o777).toString(8))).toEqual([
      '600',
    ])
    lists.close()
  })

  it.skipIf(process.platform !== 'linux').each([
    { name: 'of exactly what is written at once', bytes: 256 * 1024, files: 0 },
    { name: 'of one byte more', bytes: 256 * 1024 + 1, files: 1 },
  ])('are in memory up to an entry $name', ({ bytes, files }) => {
    const lists = spilledLists<string>()
    lists.add('1', 'x'.repeat(bytes - 2))
    expect(openSpillFiles()).toBe(files)
    lists.close()
  })

  it.skipIf(process.platform !== 'linux')('need no file while nothing is put into them', () => {
    const lists = spilledLists<string>()
    expect(lists.get('1')).toBeUndefined()
    expect(openSpillFiles()).toBe(0)
    lists.close()
  })

  it('report that there is no room for them', () => {
    process.env.TMPDIR = path.join(folder, 'none')
    const lists = spilledLists<string>()
    lists.add('1', 'words')
    expect(() => lists.get('1')).toThrow('error source/no-room: ')
  })
})
