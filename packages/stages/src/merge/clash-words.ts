import type { ConflictSide, PlacedConflict } from '@triagebook/record'
import { oneLine } from '@triagebook/text/plain'

const CHOOSE =
  'Keep one of the two in the file, delete the other with the marks around them, then `git add` it.'

/** A clash in people's words: what each side says and who set it; of a section only its name, never its text. */
export function clashWords({ path, section, ours, theirs, kept }: PlacedConflict): {
  message: string
  hint: string
} {
  if (kept === 'withheld')
    return {
      message: 'One side withholds the text of this ticket, the other wrote in it; the text stays out.',
      hint: 'Put what the other side wrote on the desk, then `git add` the file.',
    }
  if (path.length > 0)
    return {
      message: `\`${path.join('.')}\`: our side says ${sideWords(ours)}, their side ${sideWords(theirs)}.`,
      hint: CHOOSE,
    }
  const where =
    section === undefined || section === ''
      ? 'the text above the first heading'
      : `the section “${oneLine(section, 80)}”`
  return { message: `Both sides changed ${where}, each in its own way.`, hint: CHOOSE }
}

function sideWords({ value, by, why }: ConflictSide): string {
  const who = [by ?? 'a person', why && `“${oneLine(why, 80)}”`].filter(Boolean).join(', ')
  return `${valueWords(value)} (${who})`
}

function valueWords(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (Array.isArray(value)) return value.map(valueWords).join(', ')
  if (typeof value !== 'object' || value === null) return `\`${oneLine(String(value), 80)}\``
  return Object.entries(value)
    .map(([key, part]) => `${key} ${valueWords(part)}`)
    .join(', ')
}
