import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alternatives } from './alternatives.ts'
import { compilePattern, LONGEST_TEXT } from './pattern.ts'
import { patternSet } from './pattern-set.ts'

const LETTER = fc.constantFrom(...['a', 'b', 'K', 's', 'S', 'ü', 'ſ', '\u212a', '👍', ' ', '-', '_', '1'])

/** Longer than what is looked for of a word, with letters that fold. */
const LONG_WORDS = [
  'a kiosk of skills',
  'a kiosk of skulls',
  'A \u212aio\u017fk of \u017fkills',
  'a kiosk of ski',
]

const SINGLE = fc.oneof(
  { arbitrary: LETTER, weight: 6 },
  fc.constantFrom(...LONG_WORDS),
  fc.constantFrom(
    ...['.', '^', '$', '\\b', '\\B', '\\A', '\\z', '\\d', '\\W', '\\s', '\\pL', '\\p{Lu}', '\\P{L}'],
  ),
  fc.constantFrom(
    ...[
      '[ab]',
      '[^a]',
      '[]a]',
      '[^]a]',
      '[[:alpha:]]',
      '[[a]',
      '[a\\]b]',
      '[k-s]',
      '[\\d_]',
      '[{]',
      '[|]',
      '[]|]',
      '[a\\]|]',
    ],
  ),
  fc.constantFrom(
    ...[
      '\\.',
      '\\\\',
      '\\(',
      '\\[',
      '\\*',
      '\\{',
      '\\x61',
      '\\x{212a}',
      '\\141',
      '\\Qa*b\\E',
      '\\Qa|b\\E',
      '\\|',
      ']',
      '}',
      'x{',
      '\\n',
    ],
  ),
)

const COUNT = fc.constantFrom(
  ...[
    '',
    '',
    '',
    '*',
    '+',
    '?',
    '*?',
    '+?',
    '??',
    '{0}',
    '{1}',
    '{2}',
    '{0,1}',
    '{1,}',
    '{1,2}?',
    '{01}',
    '{,2}',
  ],
)

/** Patterns by the grammar of RE2; some cannot be read, which the properties skip. */
const PATTERN = fc.letrec<{ readonly pattern: string; readonly sequence: string; readonly part: string }>(
  (tie) => ({
    pattern: fc.array(tie('sequence'), { maxLength: 3, minLength: 1 }).map((branches) => branches.join('|')),
    sequence: fc.array(tie('part'), { maxLength: 5 }).map((parts) => parts.join('')),
    part: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.tuple(SINGLE, COUNT).map((pair) => pair.join('')),
      fc.constantFrom('(?i)', '(?-i)', '(?s)', '(?m)', '(?U)', '(?i)*'),
      fc
        .tuple(fc.constantFrom('(', '(?:', '(?i:', '(?-i:', '(?P<n>', '(?<n>'), tie('pattern'), COUNT)
        .map(([open, inner, count]) => `${open}${inner})${count}`),
    ),
  }),
).pattern

const TEXT = fc
  .array(
    fc.oneof(
      LETTER,
      LETTER,
      LETTER,
      fc.constantFrom('A', 'k', 'B', 'Ü', '\n', '.', '*', '{', '\ud83d', 'x', 'E'),
      fc.constantFrom(...LONG_WORDS),
    ),
    {
      maxLength: 14,
    },
  )
  .map((letters) => letters.join(''))

describe('patternSet', () => {
  it('finds what every pattern finds alone', () => {
    let matches = 0
    const check = fc.property(
      fc.array(fc.tuple(PATTERN, fc.boolean()), { maxLength: 5, minLength: 1 }),
      fc.array(TEXT, { maxLength: 6, minLength: 1 }),
      (sources, texts) => {
        const set = patternSet()
        const pairs = sources.flatMap(([source, caseSensitive]) => {
          const alone = compilePattern(source, { caseSensitive })
          const inSet = set.compile(source, { caseSensitive })
          return 'error' in alone || 'error' in inSet ? [] : [{ alone, inSet }]
        })
        for (const text of texts) {
          for (const { alone, inSet } of pairs) {
            const there = alone.test(text)
            if (there) matches++
            expect(inSet.test(text), `/${alone.source}/ in ${JSON.stringify(text)}`).toBe(there)
            expect(inSet.find(text)).toEqual(alone.find(text))
          }
        }
      },
    )
    fc.assert(check)
    expect(matches).toBeGreaterThan(100)
  })

  it('tells the first alternative that matches, where and only where the pattern does', () => {
    let parted = 0
    const check = fc.property(PATTERN, fc.array(TEXT, { maxLength: 6, minLength: 1 }), (source, texts) => {
      const whole = compilePattern(source)
      const inSet = patternSet().compileAlternatives(source)
      if ('error' in whole || 'error' in inSet) return
      for (const text of texts) {
        const parts = alternatives(source).map((part) => compilePattern(part))
        const first = parts.find((part) => 'source' in part && part.test(text))
        const expected = first && 'source' in first ? first.source : source
        if (whole.test(text) && expected !== source) parted++
        expect(inSet.firstIn(text), `/${source}/ in ${JSON.stringify(text)}`).toBe(
          whole.test(text) ? expected : undefined,
        )
      }
    })
    fc.assert(check)
    expect(parted).toBeGreaterThan(10)
  })

  it('does not find words beyond what a pattern reads of a text', () => {
    const pattern = patternSet().compile('word')
    const text = 'x'.repeat(LONGEST_TEXT)
    expect('error' in pattern || [pattern.test(`${text}word`), pattern.test(`word${text}`)]).toEqual([
      false,
      true,
    ])
  })

  it('tests every letter of a word that is longer than the prefilter reads', () => {
    const pattern = patternSet().compile('abcdefghijklmnopq')
    const texts = ['abcdefghijklmnop', 'abcdefghijklmnopx', 'abcdefghijklmnopq']
    expect('error' in pattern || texts.map(pattern.test)).toEqual([false, false, true])
  })

  it.each([
    { name: 'a quoted bar', pattern: '\\Qa|b\\E', text: 'b', first: undefined },
    { name: 'a bar quoted to the end', pattern: '\\Qa|b', text: 'b', first: undefined },
    { name: 'a bar in a class', pattern: '[a|b]c', text: 'b', first: undefined },
    { name: 'a bar in a nested class', pattern: '[[:digit:]|]c', text: '|c', first: '[[:digit:]|]c' },
    { name: 'a flag that holds for both', pattern: '(?-i)a|B', text: 'b', first: undefined },
    { name: 'two plain alternatives', pattern: 'a|B', text: 'b', first: 'B' },
    { name: 'an empty alternative', pattern: 'a|', text: 'b', first: '' },
  ])('gives the alternative that matches: $name', ({ pattern, text, first }) => {
    const inSet = patternSet().compileAlternatives(pattern)
    expect('error' in inSet || inSet.firstIn(text)).toBe(first)
  })

  it.each([
    { pattern: 'sso', text: '\u017f\u017fo' },
    { pattern: 'KELVIN', text: '\u212aelvin' },
    { pattern: 'so\\b', text: '\u017fo' },
    { pattern: '(?-i)task', text: 'task' },
  ])('finds $pattern in $text, whose letters fold', ({ pattern, text }) => {
    const inSet = patternSet().compile(pattern)
    expect('error' in inSet || inSet.test(text)).toBe(true)
  })

  it('finds with a pattern that joined after the others were asked', () => {
    const set = patternSet()
    const test = (source: string) => {
      const pattern = set.compile(source)
      return 'error' in pattern || pattern.test('two words')
    }
    expect([test('two'), test('words'), test('three')]).toEqual([true, true, false])
  })

  it('remembers no answer for a text when the next one is asked about', () => {
    const pattern = patternSet().compile('word')
    if ('error' in pattern) throw new Error(pattern.error)
    const texts = ['word', 'none', 'a word', 'nothing', 'words', 'no', 'word', 'none']
    expect(texts.map(pattern.test)).toEqual(texts.map((text) => text.includes('word')))
  })

  it('gives each of many texts its own answer, also when it has forgotten the first', () => {
    const set = patternSet()
    const pattern = set.compile('crash')
    if ('error' in pattern) throw new Error(pattern.error)
    const texts = Array.from(
      { length: 5000 },
      (_, index) => `${index % 3 === 0 ? 'a crash' : 'fine'} ${index}`,
    )
    const found = () => texts.filter((text) => pattern.test(text)).length
    expect([found(), found()]).toEqual([1667, 1667])
  })

  it('takes a pattern of a rule with just as many steps as it may have, and not one more', () => {
    const steps = (count: number) => patternSet().compileAlternatives(`a{1000}a{1000}a{${count}}`)
    expect(steps(998)).not.toHaveProperty('error')
    expect(steps(999)).toEqual({
      error: 'its counts make it 3001 steps long, and a pattern may have at most 3000.',
      unsupported: 'too-large',
    })
  })

  it('tells the author what is wrong as a single pattern does', () => {
    expect(patternSet().compile('(a')).toEqual(compilePattern('(a'))
    expect(patternSet().compileAlternatives('a|(b')).toEqual(compilePattern('a|(b'))
  })
})
