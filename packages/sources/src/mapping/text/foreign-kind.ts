import type { Problem } from '@triagebook/record'
import type { Encoding } from './encoding.ts'

interface Foreign {
  readonly what: string
  readonly hint: string
}

const SAVE_AS = 'Open it in the spreadsheet program and save the sheet as “CSV UTF-8”, then give that file.'

const BEGINNINGS: readonly (readonly [string, Foreign])[] = [
  [
    '504b0304',
    { what: 'an Excel or another packed file', hint: `${SAVE_AS} If it is a ZIP archive, unpack it first.` },
  ],
  ['d0cf11e0', { what: 'an old Excel file (.xls)', hint: SAVE_AS }],
  ['1f8b', { what: 'a packed file (gzip)', hint: 'Unpack it first.' }],
  ['25504446', { what: 'a PDF', hint: 'Ask the desk for an export as CSV or JSON.' }],
]

/** What a file is that is no text at all, by its first bytes; null where it may be text. */
export function foreignKind(path: string, start: Uint8Array, encoding: Encoding | null): Problem | null {
  const hex = Buffer.from(start.subarray(0, 8)).toString('hex')
  const known = BEGINNINGS.find(([beginning]) => hex.startsWith(beginning))?.[1]
  if (known !== undefined) return problem(path, `${path} is ${known.what}, not a text file.`, known.hint)
  if (!start.includes(0) || encoding?.startsWith('utf-16') === true) return null
  const isWide = start.indexOf(0) < 4
  return problem(
    path,
    `${path} holds bytes that stand in no text of ${encoding ?? 'utf-8'}.`,
    isWide
      ? 'It looks like UTF-16: write `encoding: utf-16le` in the mapping (or utf-16be).'
      : 'Give the export as it was downloaded: CSV or JSON.',
  )
}

function problem(path: string, message: string, hint: string): Problem {
  return { code: 'source/wrong-kind', severity: 'error', message, hint, at: { path, line: 1, col: 1 } }
}
