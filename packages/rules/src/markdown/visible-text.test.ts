import { parseMarkdown } from '@triagebook/text/parse-markdown'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isPlainText, visibleText } from './visible-text.ts'

const wordsIn = (text: string) => text.split(/\s+/).filter((word) => word !== '')

it.each([
  { name: 'a sentence', text: 'Nobody can sign in, 12 people wait.', isPlain: true },
  { name: 'sentences in several paragraphs', text: 'It fails.\n\nEvery day (at 9:00)!\n', isPlain: true },
  { name: 'nothing', text: '', isPlain: false },
  { name: 'a list', text: 'Steps:\n1. Open it', isPlain: false },
  { name: 'a mark', text: 'It *fails*', isPlain: false },
  { name: 'an address', text: 'See WWW.a.example', isPlain: false },
  { name: 'an address with a scheme', text: 'See https://a.example', isPlain: false },
  { name: 'an entity', text: 'A&nbsp;B', isPlain: false },
])('says of $name whether it is plain: $isPlain', ({ text, isPlain }) => {
  expect(isPlainText(text)).toBe(isPlain)
})

const PIECE = fc.constantFrom(
  ...[
    'a',
    'B',
    'ü',
    '1',
    '12',
    ' ',
    '  ',
    '    ',
    '\n',
    '\n\n',
    '\t',
    '.',
    ')',
    '(',
    ',',
    ':',
    '-',
    '- ',
    '---',
    '=',
  ],
  ...[
    'www.',
    'www.a.example',
    'http:',
    '//',
    'mailto:a',
    '@',
    '*',
    '_',
    '<b>',
    '[',
    ']',
    '&amp;',
    '|',
    '>',
    '\\',
    '`',
    '\r',
  ],
)

it('takes no text for plain of which a reader sees other words', () => {
  let plain = 0
  fc.assert(
    fc.property(fc.array(PIECE, { maxLength: 8 }), (pieces) => {
      const text = pieces.join('')
      if (!isPlainText(text)) return
      plain++
      expect(wordsIn(visibleText(parseMarkdown(text))), text).toEqual(wordsIn(text))
    }),
    { numRuns: 4000 },
  )
  expect(plain).toBeGreaterThan(100)
})
