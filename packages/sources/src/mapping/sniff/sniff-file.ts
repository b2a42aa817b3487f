import path from 'node:path'
import { err, ok, type Result } from '@triagebook/record/problem'
import { BadText } from '../../files/text-chunks.ts'
import type { Encoding } from '../text/encoding.ts'
import { notInEncoding } from '../text/not-in-encoding.ts'
import { openText } from '../text/text-file.ts'
import { guessFields } from './guess-fields.ts'
import { printMapping } from './print-mapping.ts'
import { sampleOf } from './sample-of.ts'

/** What is tried, in this order: a file that is not UTF-8 was probably saved by a spreadsheet program on Windows. */
const ENCODINGS: readonly (Encoding | null)[] = [null, 'windows-1252']

/** The text of a first mapping for a file, for a person to complete. */
export function sniffFile(file: string): Result<string> {
  for (const encoding of ENCODINGS) {
    const text = openText(file, encoding)
    if (!text.ok) return text
    try {
      const sample = sampleOf(text.value)
      if (!sample.ok) return sample
      const guesses = guessFields(sample.value.columns)
      return ok(printMapping({ name: path.basename(file), sample: sample.value, guesses, encoding }))
    } catch (error) {
      if (!(error instanceof BadText)) throw error
      if (encoding !== null) return err(notInEncoding(text.value, error))
    }
  }
  throw new Error('Every file can be read in the last encoding.')
}
