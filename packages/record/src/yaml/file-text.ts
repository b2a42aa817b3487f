import { placeAt } from '../problem/place-at.ts'
import type { Problem, ProblemCode } from '../problem/problem.ts'
import { err, ok, type Result } from '../problem/result.ts'

/** A record or another file of a book is at most this large, in bytes of UTF-8. */
export const LARGEST_FILE = 1024 * 1024

export const BOM = '\uFEFF'

// Tab and line breaks are text; a lone carriage return is none of our line breaks, and one byte order mark is enough.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
const CONTROL_CHARACTER = /[\0-\x08\v\f\x0e-\x1f\x7f-\x9f]|\r(?!\n)|^\uFEFF\uFEFF/

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
const PERHAPS_CONTROL = /[\0-\x08\v-\x1f\x7f-\x9f\uFEFF]/

const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The text of a file, with its byte order mark if it has one. Refuses what no editor would show as it is. */
export function readText(path: string, content: string | Uint8Array): Result<string> {
  const size = typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength
  if (size > LARGEST_FILE) {
    return refuse(
      'file/too-large',
      `The file has ${size} bytes; 1 MiB (${LARGEST_FILE} bytes) is the most.`,
      {
        hint: 'Shorten its text, or move logs to a place that it links to.',
        at: { path, line: 1, col: 1 },
      },
    )
  }
  const text = typeof content === 'string' ? content : decode(content)
  if (text === null || !text.isWellFormed()) {
    return refuse('file/not-utf-8', 'The file holds bytes that are no UTF-8 text.', {
      hint: 'Save it again with the encoding UTF-8.',
      at: typeof content === 'string' ? { path, line: 1, col: 1 } : firstBadLine(path, content),
    })
  }
  // Of most texts a look for single characters, which is much faster, says that there is none.
  const control = PERHAPS_CONTROL.test(text) ? CONTROL_CHARACTER.exec(text) : null
  if (!control) return ok(text)
  const name = `U+${control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
  return refuse(
    'file/control-character',
    `The file holds the control character ${name}, which nobody can see.`,
    {
      hint: 'Delete it.',
      at: placeAt(path, text, control.index + control[0].length - 1),
    },
  )
}

function refuse(code: ProblemCode, message: string, rest: Pick<Problem, 'hint' | 'at'>) {
  return err({ code, severity: 'error', message, ...rest })
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
