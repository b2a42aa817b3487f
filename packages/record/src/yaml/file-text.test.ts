import { describe, expect, it } from 'vitest'
import { LARGEST_FILE, readText, yamlStart } from './file-text.ts'

const found = (content: string | Uint8Array) =>
  readText('a.md', content).problems.map(({ code, at }) => `${code} ${at?.line}:${at?.col}`)
const bytes = (text: string) => Buffer.from(text, 'latin1')

describe('readText', () => {
  it('reads text and bytes alike, with a byte order mark', () => {
    for (const text of ['', 'a\tb\r\nc\n', 'Ärger 😀', '\uFEFFa: 1\n']) {
      expect(readText('a.md', text)).toMatchObject({ ok: true, value: text })
      expect(readText('a.md', Buffer.from(text))).toMatchObject({ ok: true, value: text })
    }
  })

  it.each([
    { name: 'letters', of: 'a', size: 1 },
    { name: 'characters of four bytes', of: '😀', size: 4 },
  ])('reads 1 MiB and refuses one more, in bytes: $name', ({ of, size }) => {
    const largest = of.repeat(LARGEST_FILE / size)
    for (const content of [largest, Buffer.from(largest)]) expect(found(content)).toEqual([])
    for (const content of [`${largest}a`, Buffer.from(`${largest}a`)])
      expect(found(content)).toEqual(['file/too-large 1:1'])
  })

  it.each([
    { name: 'the first byte', content: bytes('\xe4'), problem: 'file/not-utf-8 1:1' },
    { name: 'a byte of another encoding', content: bytes('ab\ncd\xe4f\n'), problem: 'file/not-utf-8 2:3' },
    {
      name: 'a byte behind a letter of two bytes',
      content: bytes('\xc3\xa4 \xe4\n'),
      problem: 'file/not-utf-8 1:3',
    },
    { name: 'half of a letter at the end', content: bytes('a\nb\xc3'), problem: 'file/not-utf-8 2:2' },
    { name: 'half of a character in a text', content: 'a\ud800', problem: 'file/not-utf-8 1:1' },
  ])('refuses what is no UTF-8 at its place: $name', ({ content, problem }) => {
    expect(found(content)).toEqual([problem])
  })

  it.each([
    { name: 'the first', text: 'a\n\0b', problem: 'file/control-character 2:1' },
    { name: 'before a tab', text: 'ab\x08', problem: 'file/control-character 1:3' },
    { name: 'after a line break', text: '\x0b', problem: 'file/control-character 1:1' },
    { name: 'the last below a space', text: '\x1f', problem: 'file/control-character 1:1' },
    { name: 'delete', text: '\x7f', problem: 'file/control-character 1:1' },
    { name: 'the last of the second block', text: '\x9f', problem: 'file/control-character 1:1' },
    { name: 'a carriage return alone', text: 'a\rb', problem: 'file/control-character 1:2' },
    { name: 'a second byte order mark', text: '\uFEFF\uFEFFa', problem: 'file/control-character 1:2' },
  ])('refuses a control character at its place: $name', ({ text, problem }) => {
    expect(found(text)).toEqual([problem])
  })

  it.each(['\t', '\n', '\r\n', ' ', '~', '\u00a0', '\u2028', 'a\uFEFFb'])('leaves %j alone', (text) => {
    expect(found(text)).toEqual([])
  })
})

it.each([
  ['\uFEFFa: 1\n', 1],
  ['a: 1\n', 0],
  ['', 0],
])('the YAML of %j begins at %i', (text, start) => {
  expect(yamlStart(text)).toBe(start)
})
