import { appendFileSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { temporaryFolder } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import type { Encoding } from './encoding.ts'
import { openText } from './text-file.ts'

function opened(content: string | Uint8Array, named: Encoding | null = null) {
  const file = path.join(temporaryFolder(), 'a.csv')
  writeFileSync(file, content)
  const text = openText(file, named)
  const problem = text.ok ? null : text.problems[0]
  return { file, text: text.ok ? text.value : null, problem, code: problem?.code ?? null }
}

describe('the encoding of a file', () => {
  const MARKS: Readonly<Record<string, Uint8Array>> = {
    'utf-8': Buffer.of(0xef, 0xbb, 0xbf),
    'utf-16le': Buffer.of(0xff, 0xfe),
    'utf-16be': Buffer.of(0xfe, 0xff),
  }
  it.each<{ mark: string | null; named: Encoding | null; expected: string }>([
    { mark: null, named: null, expected: 'utf-8' },
    { mark: null, named: 'windows-1252', expected: 'windows-1252' },
    { mark: null, named: 'utf-16le', expected: 'utf-16le' },
    { mark: 'utf-8', named: null, expected: 'utf-8' },
    { mark: 'utf-8', named: 'utf-8', expected: 'utf-8' },
    { mark: 'utf-16le', named: null, expected: 'utf-16le' },
    { mark: 'utf-16be', named: null, expected: 'utf-16be' },
    { mark: 'utf-16be', named: 'utf-16be', expected: 'utf-16be' },
    { mark: 'utf-8', named: 'windows-1252', expected: 'source/other-encoding' },
    { mark: 'utf-16le', named: 'utf-16be', expected: 'source/other-encoding' },
  ])('with the mark of $mark and named $named is $expected', ({ mark, named, expected }) => {
    const start = MARKS[mark ?? ''] ?? Buffer.of()
    const { text, code } = opened(Buffer.concat([start, Buffer.from('ab')]), named)
    expect(text?.encoding ?? code).toBe(expected)
  })

  it('is not decided by a part of a mark', () => {
    expect(opened(Buffer.of(0xef, 0xbb)).text?.encoding).toBe('utf-8')
    expect(opened('').text?.encoding).toBe('utf-8')
  })
})

describe('a file', () => {
  it('is read as it was when it was opened, as often as wanted', () => {
    const { file, text } = opened('abc')
    appendFileSync(file, 'def')
    expect([text?.size, [...(text?.chunks() ?? [])].join(''), [...(text?.chunks() ?? [])].join('')]).toEqual([
      3,
      'abc',
      'abc',
    ])
  })

  it.each([
    { name: 'grew', change: (file: string) => appendFileSync(file, 'de'), growth: 2 },
    { name: 'did not change', change: () => undefined, growth: 0 },
    { name: 'became shorter', change: (file: string) => truncateSync(file, 1), growth: -2 },
  ])('that $name says by how much: $growth', ({ change, growth }) => {
    const { file, text } = opened('abc')
    change(file)
    expect(text?.growth()).toBe(growth)
  })
})

describe('what a file is by its first bytes', () => {
  const bytes = (hex: string) => Buffer.from(hex, 'hex')
  it.each<{ name: string; start: Uint8Array; encoding: Encoding | null; says: string | null }>([
    { name: 'text', start: Buffer.from('Id,Title'), encoding: null, says: null },
    { name: 'nothing', start: Buffer.of(), encoding: null, says: null },
    { name: 'a workbook', start: bytes('504b0304'), encoding: null, says: 'an Excel file or a ZIP archive' },
    { name: 'three bytes of a workbook', start: bytes('504b03'), encoding: null, says: null },
    { name: 'an old workbook', start: bytes('d0cf11e0'), encoding: null, says: 'an old Excel file' },
    { name: 'gzip', start: bytes('1f8b08'), encoding: null, says: 'a compressed file' },
    { name: 'a PDF', start: Buffer.from('%PDF-1.7'), encoding: null, says: 'a PDF' },
    {
      name: 'a zero in the fourth byte',
      start: bytes('61620a00'),
      encoding: null,
      says: 'utf-8 text cannot have',
    },
    {
      name: 'a zero in the fifth byte',
      start: bytes('6162630a00'),
      encoding: null,
      says: 'utf-8 text cannot have',
    },
    { name: 'a zero in UTF-16', start: bytes('61006200'), encoding: 'utf-16le', says: null },
    {
      name: 'a zero in Windows-1252',
      start: bytes('61006200'),
      encoding: 'windows-1252',
      says: 'windows-1252 text cannot have',
    },
  ])('$name', ({ start, encoding, says }) => {
    const message = opened(start, encoding).problem?.message ?? null
    if (says === null) expect(message).toBeNull()
    else expect(message).toContain(says)
  })

  it.each([
    { hex: '61620a00', hint: 'UTF-16' },
    { hex: '6162630a00', hint: 'as you downloaded it' },
  ])('a zero among the first four bytes looks like UTF-16: $hex', ({ hex, hint }) =>
    expect(opened(bytes(hex)).problem?.hint).toContain(hint),
  )
})
