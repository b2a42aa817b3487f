import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { startWordIndex } from './start-word-index.ts'
import type { WordIndex } from './word-index.ts'

type Texts = Readonly<Record<string, string>>

function indexOf(texts: Texts): WordIndex {
  const started = startWordIndex()
  for (const [key, text] of Object.entries(texts)) started.add({ key, order: 0, words: counted(text) })
  return started.finish()
}

function counted(text: string): ReadonlyMap<string, number> {
  const words = text.split(' ').filter((word) => word !== '')
  return new Map(words.map((word) => [word, words.filter((other) => other === word).length]))
}

const similarity = (texts: Texts, key: string, other: string) =>
  indexOf(texts)
    .earlier(key, 0)
    .find((one) => one.key === other)?.similarity

describe('similarity', () => {
  it('is 1 for the same words equally often, in any order', () => {
    expect(indexOf({ a: 'export stops', b: 'stops export' }).earlier('b', 1)).toEqual([
      { key: 'a', similarity: 1 },
    ])
  })

  it('is that of two vectors', () => {
    // Of two texts, `x` is in both and weighs ln 2; `y` and `z` are in one and weigh ln 3.
    const expected = Math.log(2) ** 2 / (Math.log(2) ** 2 + Math.log(3) ** 2)
    expect(similarity({ a: 'x y', b: 'x z' }, 'b', 'a')).toBeCloseTo(expected, 2)
  })

  it('grows with how rare a shared word is', () => {
    const texts = { a: 'common one', b: 'common two', c: 'common three', d: 'rare four', e: 'rare common' }
    const [byCommon = 0, byRare = 0] = ['c', 'd'].map((other) => similarity(texts, 'e', other))
    expect(byRare).toBeGreaterThan(byCommon)
  })

  it('counts a repeated word more, by the logarithm of how often', () => {
    const [both, one] = [Math.log(2), Math.log(3)]
    const often = (1 + Math.log(4)) * both
    const expected = (often * both) / Math.sqrt((often ** 2 + one ** 2) * (both ** 2 + one ** 2))
    expect(similarity({ a: 'x x x x y', b: 'x z' }, 'b', 'a')).toBeCloseTo(expected, 2)
  })

  it('is found from the least that is asked for on', () => {
    const texts = { a: 'x y', b: 'x z' }
    const exact = similarity(texts, 'b', 'a') ?? 0
    expect(indexOf(texts).earlier('b', exact)).toHaveLength(1)
    expect(indexOf(texts).earlier('b', exact + 1e-9)).toEqual([])
  })
})

it.each([
  { name: 'no text', texts: {}, key: 'a' },
  { name: 'one text', texts: { a: 'export' }, key: 'a' },
  { name: 'a text without words', texts: { a: '', b: '' }, key: 'b' },
  { name: 'a later text alone', texts: { a: 'export', b: 'export' }, key: 'a' },
  { name: 'a key that it does not have', texts: { a: 'export' }, key: 'b' },
  { name: 'no shared word', texts: { a: 'export', b: 'import' }, key: 'b' },
])('finds nothing of $name', ({ texts, key }) => {
  expect(indexOf(texts).earlier(key, 0)).toEqual([])
})

it('names the shared words, the rarest first', () => {
  const index = indexOf({ a: 'the csv export', b: 'the csv', c: 'the export csv end', d: 'the' })
  expect(index.shared('c', 'a', 2)).toEqual(['export', 'csv'])
  expect(index.shared('a', 'c', 3)).toEqual(['export', 'csv', 'the'])
  expect(index.shared('a', 'none', 3)).toEqual([])
})

const KEYS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const
const text = fc.array(fc.constantFrom(...'uvwxyz'), { maxLength: 8 }).map((words) => words.join(' '))
const texts = fc.array(text, { minLength: 2, maxLength: KEYS.length }).map(named)
const least = fc.constantFrom(0, 0.1, 0.4, 0.8, 1)

function named(all: readonly string[]): Texts {
  return Object.fromEntries(KEYS.slice(0, all.length).map((key, index) => [key, all[index] ?? '']))
}

/** The same texts with their order the other way round. */
function reversed(given: Texts): WordIndex {
  const started = startWordIndex()
  const order = (key: string) => -Object.keys(given).indexOf(key)
  for (const [key, text] of Object.entries(given))
    started.add({ key, order: order(key), words: counted(text) })
  return started.finish()
}

describe('the index', () => {
  it('says the same to the last digit, whichever text came first into it', () => {
    fc.assert(
      fc.property(texts, least, (given, least) => {
        const other = Object.fromEntries(Object.entries(given).reverse())
        for (const key of KEYS)
          expect(indexOf(other).earlier(key, least)).toEqual(indexOf(given).earlier(key, least))
      }),
    )
  })

  it('says the same of two texts from either side', () => {
    fc.assert(
      fc.property(texts, (given) => {
        const [one, other] = [indexOf(given), reversed(given)]
        for (const key of KEYS)
          for (const { key: earlier, similarity } of one.earlier(key, 0))
            expect(other.earlier(earlier, 0)).toContainEqual({ key, similarity })
      }),
    )
  })

  it('finds with a least similarity all that is found without one', () => {
    fc.assert(
      fc.property(texts, least, (given, least) => {
        for (const key of KEYS) {
          const all = indexOf(given).earlier(key, 0)
          expect(indexOf(given).earlier(key, least)).toEqual(
            all.filter(({ similarity }) => similarity >= least),
          )
        }
      }),
    )
  })

  it('finds the same words again, whatever other texts there are', () => {
    fc.assert(
      fc.property(texts, text, (given, wanted) => {
        const all = { ...given, y: wanted, z: wanted.split(' ').reverse().join(' ') }
        const found = indexOf(all).earlier('z', 0)
        const best = Math.max(...found.map(({ similarity }) => similarity))
        if (wanted !== '') expect(found).toContainEqual({ key: 'y', similarity: best })
      }),
    )
  })

  it('compares with at most 2,000 texts, the latest', () => {
    const names = Array.from({ length: 2002 }, (_, index) => String(index).padStart(4, '0'))
    const found = indexOf(Object.fromEntries(names.map((name) => [name, 'same']))).earlier('2001', 0.4)
    expect(found).toHaveLength(2000)
    expect(found[0]?.key).toBe('0001')
  })
})
