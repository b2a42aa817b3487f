import path from 'node:path'
import { err, ok, type Result } from '@triagebook/record'
import { BadText } from '../../files/text-chunks.ts'
import type { Encoding } from '../text/encoding.ts'
import { notInEncoding } from '../text/not-in-encoding.ts'
import { openText } from '../text/text-file.ts'
import { guessFields } from './guess-fields.ts'
import { printMapping } from './print-mapping.ts'
import { sampleOf } from './sample-of.ts'

/** What to try, in this order: UTF-8 that is none is as a rule what a spreadsheet program on Windows wrote. */
const ENCODINGS: readonly (Encoding | null)[] = [null, 'windows-1252']

/** A first mapping for a file, as text for a person to look at. It is never used as it is written. */
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
  throw new Error('The last encoding takes all bytes.')
}
