import { expect, it } from 'vitest'
import { unescaped } from './unescaped.ts'

it.each([
  { name: 'an escape of YAML', written: 'jo\\u0040x', text: 'jo@x' },
  { name: 'a long one', written: 'jo\\U00000040x', text: 'jo@x' },
  { name: 'a short one', written: 'jo\\x40x', text: 'jo@x' },
  { name: 'a number in Markdown', written: 'jo&#64;x', text: 'jo@x' },
  { name: 'one in hexadecimal', written: 'jo&#X40;x', text: 'jo@x' },
  { name: 'a name in Markdown', written: 'jo&commat;x&period;y', text: 'jo@x.y' },
  { name: 'an escaped sign', written: 'jo\\@x\\.y', text: 'jo@x.y' },
  { name: 'an escaped backslash', written: 'a\\\\u0040b', text: 'a\\u0040b' },
  { name: 'no line break', written: 'a\\u000ab&#10;c', text: 'a\\u000ab&#10;c' },
  {
    name: 'no character that there is not',
    written: 'a&#9999999;\\U00110000',
    text: 'a&#9999999;\\U00110000',
  },
  { name: 'nothing else', written: 'a & b; C:\\temp &copy;', text: 'a & b; C:\\temp &copy;' },
])('reads $name', ({ written, text }) => {
  expect(unescaped(written).text).toBe(text)
})

it('says where each part is written', () => {
  const written = 'a\\u0040b\n&#64;c'
  const { text, offsetOf } = unescaped(written)
  expect(text).toBe('a@b\n@c')
  expect(Array.from(text, (_, offset) => offsetOf(offset))).toEqual([0, 1, 7, 8, 9, 14])
})
