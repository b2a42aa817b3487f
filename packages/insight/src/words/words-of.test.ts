import { expect, it } from 'vitest'
import { wordsOf } from './words-of.ts'

it.each([
  { name: 'a sentence', text: 'The export stops, again!', words: ['the', 'export', 'stops', 'again'] },
  { name: 'numbers and versions', text: 'HTTP 429, v8.15.1.', words: ['http', '429', 'v8.15.1'] },
  { name: 'large numbers in any form', text: '65,536 65.536 65536', words: ['65536', '65536', '65536'] },
  {
    name: 'numbers that only look large',
    text: '1,2345 12.5 1.204.30',
    words: ['1,2345', '12.5', '1.204.30'],
  },
  { name: 'names of code', text: 'chart_grid#render', words: ['chart', 'grid', 'render'] },
  { name: 'other scripts', text: 'Экспорт zu früh', words: ['экспорт', 'zu', 'früh'] },
  { name: 'one letter written in two ways', text: 'fru\u0308h früh', words: ['früh', 'früh'] },
  { name: 'wide letters', text: 'ＣＳＶ', words: ['csv'] },
  { name: 'Thai vowels', text: 'ที่', words: ['ที', 'ี่'] },
  { name: 'Chinese by pairs', text: '导出停止', words: ['导出', '出停', '停止'] },
  { name: 'one Chinese character', text: '表', words: ['表'] },
  { name: 'Chinese beside Latin', text: 'CSV导出v2', words: ['csv', '导出', 'v2'] },
  { name: 'a direction of writing inside', text: 'pass\u202eword', words: ['pass', 'word'] },
  { name: 'a NUL inside', text: 'pass\u0000word', words: ['pass', 'word'] },
  { name: 'a word of 40 characters', text: 'x'.repeat(40), words: ['x'.repeat(40)] },
  { name: 'a key of 41 characters', text: `a ${'x'.repeat(41)}`, words: ['a'] },
  { name: 'a key of 41 characters beside Chinese', text: `表 ${'x'.repeat(41)}`, words: ['表'] },
  { name: 'nothing', text: ' \n', words: [] },
])('reads $name', ({ text, words }) => {
  expect(wordsOf(text)).toEqual(words)
})
