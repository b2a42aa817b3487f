import { describe, expect, it } from 'vitest'
import { BODY, open, RECORD } from '../../test-data/a-record.ts'
import { printRecord } from '../record/print-record.ts'
import { mergeFiles } from './merge-files.ts'

const TEXT = printRecord({ record: RECORD, body: BODY })

function merged(edit: (text: string) => string, other: (text: string) => string, form: 'md' | 'yaml' = 'md') {
  const text = printRecord({ record: RECORD, body: BODY }, form)
  return mergeFiles({ base: open(text, form), ours: open(edit(text), form), theirs: open(other(text), form) })
}

const severity = (value: string) => (text: string) =>
  text.replace('  severity: major\n', `  severity: ${value}\n`).replace(/ {4}severity: .*\n/, '')
const segment = (text: string) => text.replace('segment: retail', 'segment: mining')
const comment = (text: string) => text.replace('tier: business\n', 'tier: business # ask sales\n')

describe('mergeFiles', () => {
  it('changes the lines of what the other side changed, and no other', () => {
    expect(merged(comment, segment)).toEqual({ text: segment(comment(TEXT)), conflicts: [], lost: [] })
  })

  it('takes the comments of the only side that wrote any', () => {
    expect(merged(segment, comment).text).toBe(segment(comment(TEXT)))
  })

  it.each(['md', 'yaml'] as const)('marks the lines that conflict, and says where: %s', (form) => {
    const { text, conflicts } = merged(severity('critical'), (base) => segment(severity('minor')(base)), form)
    expect(text).toContain('<<<<<<< ours\n  severity: critical\n=======\n  severity: minor\n>>>>>>> theirs\n')
    expect(text).toContain('segment: mining')
    expect(text.match(/<<<<<<</g)).toHaveLength(1)
    const [conflict] = conflicts
    expect(text.split('\n')[(conflict?.at.line ?? 0) - 1]).toBe('  severity: critical')
  })

  it.each(['md', 'yaml'] as const)('marks a section that conflicts, and says where: %s', (form) => {
    const { text, conflicts } = merged(
      (base) => base.replace('It stops.', 'It ends.'),
      (base) => base.replace('It stops.', 'It halts.'),
      form,
    )
    expect(text).toMatch(/<<<<<<< ours\n *It ends\.\n=======\n *It halts\.\n>>>>>>> theirs\n/)
    expect(text.split('\n')[(conflicts[0]?.at.line ?? 0) - 1]).toMatch(/## Context/)
  })

  it('places a conflict of a section further down, and of one that the merged text does not have', () => {
    const timeline = (words: string) => (base: string) =>
      base.replace('## Timeline', `## Notes\n\n${words}\n\n## Timeline`)
    const further = merged(timeline('Ours.'), timeline('Theirs.'))
    expect(further.text.split('\n')[(further.conflicts[0]?.at.line ?? 0) - 1]).toBe('## Notes')
    const gone = merged(
      (base) => base.replace('## Context\n\nIt stops.\n\n---\n\n', ''),
      (base) => base.replace('It stops.', 'It ends.'),
    )
    expect(gone.conflicts).toMatchObject([{ section: 'Context' }])
    expect(gone.text.split('\n')[(gone.conflicts[0]?.at.line ?? 0) - 1]).toBe('## Timeline')
  })
})
