import type { ConflictSide, PlacedConflict } from '@triagebook/record/merge'
import type { Problem } from '@triagebook/record/problem'
import { oneLine } from '@triagebook/text/plain'
import { problem } from './problems.ts'

/** A conflict in words: what each side says and who set it; of a section only its name, never its text. */
export function conflictProblem({ path, section, ours, theirs, kept, at }: PlacedConflict): Problem {
  if (kept === 'withheld') return problem('merge/clash#withheld', {}, at)
  if (path.length > 0) {
    const values = { field: path.join('.'), ours: sideWords(ours), theirs: sideWords(theirs) }
    return problem('merge/clash#field', values, at)
  }
  const name =
    section === undefined || section === ''
      ? 'the text above the first heading'
      : `the section “${oneLine(section, 80)}”`
  return problem('merge/clash#section', { section: name }, at)
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
