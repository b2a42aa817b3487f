import { TextDecoder } from 'node:util'
import type { Problem } from '@triagebook/record'
import { problem } from '../../problem/problem.ts'

/** Where the text stops being what it should be, as near as can be told: the line of the first bad bytes. */
export function badBytes(
  path: string,
  bytes: Uint8Array,
  { encoding, line }: { readonly encoding: string; readonly line: number },
): Problem {
  const at = { path, line: encoding === 'utf-8' ? line + linesBefore(bytes) : line, col: 1 }
  return encoding === 'utf-8'
    ? problem('source/not-in-encoding#utf-8', { path, line: at.line }, at)
    : problem('source/not-in-encoding#other', { path, line: at.line, encoding: encoding.toUpperCase() }, at)
}

/** Of the line breaks in the bytes, those before the first bad line. A character may have begun in the piece before. */
function linesBefore(bytes: Uint8Array): number {
  const begins = bytes.findIndex((byte) => (byte & 0xc0) !== 0x80)
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const text = Buffer.from(bytes.subarray(Math.max(0, begins)))
    .toString('latin1')
    .split('\n')
  const bad = text.findIndex((line) => !isUtf8(decoder, Buffer.from(line, 'latin1')))
  return Math.max(0, bad)
}

function isUtf8(decoder: TextDecoder, bytes: Uint8Array): boolean {
  try {
    decoder.decode(bytes)
    return true
  } catch {
    return false
  }
}
