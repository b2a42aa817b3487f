import { sectionsOf } from '@triagebook/record/sections'
import { foldCase } from './fold-case.ts'
import type { Snapshot } from './snapshot.ts'

/** Reads the text of a section as NFC: one value a heading of that name, none for a section without text. */
export function sectionReaderOf(title: string): (snapshot: Snapshot) => readonly string[] {
  const key = `## ${title}`
  const wanted = foldCase(title)
  return (snapshot) => {
    const known = snapshot.values.get(key)
    if (known) return known
    const values = snapshot.record.source.withheld
      ? []
      : sectionsOf(snapshot.body).flatMap((section) =>
          foldCase(section.title) === wanted && section.content !== ''
            ? [section.content.normalize('NFC')]
            : [],
        )
    snapshot.values.set(key, values)
    return values
  }
}
