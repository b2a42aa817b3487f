import { placeAt } from '../problem/place-at.ts'
import { err, ok, type Result } from '../problem/result.ts'
import { problem } from './problems.ts'

/** A record or another file of a book is at most this large, in bytes of UTF-8. */
export const LARGEST_FILE = 1024 * 1024

const BOM = '\uFEFF'

// Tabs and line breaks are text; a carriage return alone is no line break, and one byte order mark is enough.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
const CONTROL_CHARACTER = /[\0-\x08\v\f\x0e-\x1f\x7f-\x9f]|\r(?!\n)|^\uFEFF\uFEFF/

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
const PERHAPS_CONTROL = /[\0-\x08\v-\x1f\x7f-\x9f\uFEFF]/

const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The text of a file, with its byte order mark if it has one. Refuses what an editor would not show. */
export function readText(path: string, content: string | Uint8Array): Result<string> {
  const size = typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength
  const top = { path, line: 1, col: 1 }
  if (size > LARGEST_FILE) return err(problem('file/too-large', { size, limit: LARGEST_FILE }, top))
  const text = typeof content === 'string' ? content : decode(content)
  if (text === null || !text.isWellFormed()) {
    const at = typeof content === 'string' ? top : firstBadLine(path, content)
    return err(problem('file/not-utf-8', {}, at))
  }
  // Most texts have none: the check for single characters is much faster.
  const control = PERHAPS_CONTROL.test(text) ? CONTROL_CHARACTER.exec(text) : null
  if (!control) return ok(text)
  const character = `U+${control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
  const at = placeAt(path, text, control.index + control[0].length - 1)
  return err(problem('file/control-character', { character }, at))
}

function decode(bytes: Uint8Array): string | null {
  try {
    return UTF_8.decode(bytes)
  } catch {
    return null
  }
}

function firstBadLine(path: string, bytes: Uint8Array) {
  const lines = Buffer.from(bytes).toString('latin1').split('\n')
  const bad = lines.findIndex((line) => decode(Buffer.from(line, 'latin1')) === null)
  const before = Buffer.from(lines[bad] ?? '', 'latin1').toString('utf8')
  return { path, line: bad + 1, col: before.indexOf('\uFFFD') + 1 }
}

/** The offset at which a YAML file begins, after its byte order mark. */
export function yamlStart(text: string): number {
  return text.startsWith(BOM) ? 1 : 0
}
