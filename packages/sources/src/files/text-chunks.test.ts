import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { BadText, textChunks } from './text-chunks.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'chunks-'))
afterAll(() => rmSync(folder, { recursive: true }))
const CHUNK = 256 * 1024

const textOf = (content: string | Uint8Array, encoding = 'utf-8', size?: number): string => {
  const file = path.join(folder, 'text')
  writeFileSync(file, content)
  return [...textChunks(file, size ?? Buffer.from(content).length, encoding)].join('')
}

describe('the text of a file', () => {
  it.each([
    { name: 'UTF-8', content: Buffer.from('Größe'), encoding: 'utf-8' },
    { name: 'UTF-8 with its mark', content: Buffer.from('\ufeffGröße'), encoding: 'utf-8' },
    { name: 'UTF-16', content: Buffer.from('\ufeffGröße', 'utf16le'), encoding: 'utf-16le' },
    { name: 'Windows-1252', content: Buffer.from('Größe', 'latin1'), encoding: 'windows-1252' },
  ])('is read as $name', ({ content, encoding }) => expect(textOf(content, encoding)).toBe('Größe'))

  it('ends at the given size', () => expect(textOf('abcdef', 'utf-8', 3)).toBe('abc'))

  it.each([-2, -1, 0, 1])(
    'has a character whole that begins %i bytes from the border of two chunks',
    (offset) => {
      const text = `${'a'.repeat(CHUNK + offset)}€b`
      expect(textOf(text)).toBe(text)
    },
  )
})

describe('bytes that are not text', () => {
  const bad = Buffer.of(0xff)
  const lineOf = (content: Uint8Array, encoding?: string): number => {
    try {
      textOf(content, encoding)
    } catch (error) {
      if (error instanceof BadText) return error.line
      throw error
    }
    throw new Error('It was read.')
  }

  it.each([
    { name: 'in the first line', content: [Buffer.from('a'), bad, Buffer.from('\nb')], line: 1 },
    { name: 'in a later line', content: [Buffer.from('a\nb\nc'), bad], line: 3 },
    { name: 'at the start of a line', content: [Buffer.from('a\n'), bad, Buffer.from('\n')], line: 2 },
    { name: 'in a later chunk', content: [Buffer.from('x\n'.repeat(CHUNK)), bad], line: CHUNK + 1 },
    {
      name: 'that begin in the chunk before',
      content: [Buffer.from(`a\n${'x'.repeat(CHUNK - 3)}`), Buffer.of(0xc3)],
      line: 2,
    },
  ])('are found $name', ({ content, line }) => expect(lineOf(Buffer.concat(content))).toBe(line))

  it('are found in UTF-16 too', () => expect(lineOf(Buffer.of(0x00, 0xd8, 0x61, 0x00), 'utf-16le')).toBe(1))
})
