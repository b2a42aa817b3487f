import { statSync } from 'node:fs'
import { err, ok, type Result } from '@triagebook/record/problem'
import { fileError } from '../../files/file-error.ts'
import { firstBytes } from '../../files/first-bytes.ts'
import { foreignKind } from '../../files/foreign-kind.ts'
import { textChunks } from '../../files/text-chunks.ts'
import { problem } from '../../problem/problem.ts'
import { binaryText } from './binary-text.ts'
import type { Encoding } from './encoding.ts'

/** How many bytes at the start of a file show what it is. */
const START_BYTES = 4096

/** The text of a file as it was when it was opened: what is added later is not read. */
export interface TextFile {
  readonly path: string
  readonly size: number
  readonly encoding: Encoding
  /** Its text in chunks, without the byte order mark; each call starts again. Throws `BadText`. */
  readonly chunks: () => Generator<string>
  /** How many bytes were added since; negative if some were removed. */
  readonly growth: () => number
}

/** Opens a file to be read as text. A byte order mark decides the encoding; a mapping must not name another one. */
export function openText(path: string, named: Encoding | null): Result<TextFile> {
  if (statSync(path, { throwIfNoEntry: false }) === undefined)
    return err(problem('source/no-such-file', { path }))
  try {
    const { size } = statSync(path)
    const start = firstBytes(path, START_BYTES)
    const marked = markOf(start)
    const foreign = foreignKind(path, start) ?? binaryText(path, start, named ?? marked)
    if (foreign !== null) return err(foreign)
    if (named !== null && marked !== null && named !== marked)
      return err(problem('source/other-encoding', { path, named, marked }, { path, line: 1, col: 1 }))
    const encoding = marked ?? named ?? 'utf-8'
    return ok({
      path,
      size,
      encoding,
      chunks: () => textChunks(path, size, encoding),
      growth: () => statSync(path).size - size,
    })
  } catch (error) {
    return err(fileError(path, error))
  }
}

function markOf(start: Uint8Array): Encoding | null {
  const [a, b, c] = start
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  return a === 0xfe && b === 0xff ? 'utf-16be' : null
}
