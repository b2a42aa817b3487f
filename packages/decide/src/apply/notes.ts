import { replaceSection, sectionsOf } from '@triagebook/record/sections'
import type { Act } from './act.ts'

const TITLE = 'Notes'

/** Adds a dated and signed line under `## Notes`, below those that are there: `- 2026-03-26T10:56:07Z: anna: text`. */
export function addNote(body: string, text: string, { by, at }: Pick<Act, 'by' | 'at'>): string {
  const line = `- ${at}: ${by}: ${text}`
  const notes = sectionsOf(body).find(({ title }) => title === TITLE)?.content ?? ''
  return replaceSection(body, TITLE, notes === '' ? line : `${notes}${gapAfter(notes)}${line}`)
}

/** A list goes on; anything else is parted from the line, which might become a part of it. */
function gapAfter(notes: string): string {
  const last = notes.slice(notes.lastIndexOf('\n') + 1)
  return last.startsWith('- ') ? '\n' : '\n\n'
}
