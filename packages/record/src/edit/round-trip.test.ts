import { describe, expect, it } from 'vitest'
import { changed, open } from '../../test-data/a-record.ts'
import { handShaped } from '../../test-data/hand-shaped.ts'
import type { Path } from '../schema/path.ts'
import { editRecord } from './edit-record.ts'

const DOCUMENTS = handShaped('record-layouts.txt').map((text, index) => ({
  text,
  name: `document ${index + 1}`,
}))

/** The lines that only one of two texts has, between what both begin and end with. */
function difference(before: string, after: string): { readonly gone: string; readonly made: string } {
  const [old, now] = [before.split(/(?<=\n)/), after.split(/(?<=\n)/)]
  const most = Math.min(old.length, now.length)
  let head = 0
  while (head < most && old[head] === now[head]) head++
  let tail = 0
  while (tail < most - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++
  return {
    gone: old.slice(head, old.length - tail).join(''),
    made: now.slice(head, now.length - tail).join(''),
  }
}

const edited = (text: string, path: Path, value: unknown) => {
  const file = open(text)
  return editRecord(file, { record: changed(file.record, path, value), body: file.body })
}

/** Brackets around the whole record are one line for all fields. */
const isOneLine = (text: string) => /^\{/m.test(text)

describe('a record’s file', () => {
  it('is shaped by hand in at least 200 ways', () => {
    expect(new Set(DOCUMENTS.map(({ text }) => text)).size).toBeGreaterThanOrEqual(200)
  })

  it.each(DOCUMENTS)('keeps every byte where nothing changes: $name', ({ text }) => {
    const file = open(text)
    expect(file.text).toBe(text)
    expect(editRecord(file, { record: structuredClone(file.record), body: file.body })).toBe(text)
  })

  it.each(DOCUMENTS)('changes only the line of a severity: $name', ({ text }) => {
    const after = edited(text, ['triage', 'severity'], 'minor')
    expect(open(after).record.triage.severity).toBe('minor')
    const { gone, made } = difference(text, after)
    expect(made).toBe(gone.replace(/(severity['"]? ?: *['"]?)major/, '$1minor'))
  })

  it.each(DOCUMENTS)('changes only the lines of a title: $name', ({ text }) => {
    const after = edited(text, ['title'], 'Another title')
    expect(open(after).record.title).toBe('Another title')
    const { gone, made } = difference(text, after)
    if (!isOneLine(text)) expect(gone).toMatch(/^(?:['"]?title['"]? ?:[^\n]*\n)?(?: [^\n]*\n|\r?\n)*$/)
    expect(made.split('\n').length).toBeLessThanOrEqual(2)
    expect(made.includes('\r')).toBe(gone.includes('\r'))
  })
})
