import { describe, expect, it } from 'vitest'
import { BODY, changed, open, RECORD } from '../../test-data/a-record.ts'
import { printRecord } from '../record/print-record.ts'
import type { Path } from '../schema/path.ts'
import { editRecord } from './edit-record.ts'

const TEXT = printRecord({ record: RECORD, body: BODY })
const YAML = printRecord({ record: RECORD, body: '' }, 'yaml')
const title = (text: string) => changed(open(text).record, ['title'], 'New title')

describe('editRecord, where a text is laid out strangely', () => {
  it.each([
    {
      name: 'a dash on a line of its own',
      text: TEXT.replace('    - export\n', '    -\n      export\n'),
      path: ['source', 'tags'],
      value: ['export'],
    },
    {
      name: 'a key with a question mark',
      text: TEXT.replace('  segment: retail', '  ? segment\n  : retail'),
      path: ['customer', 'segment'],
      value: undefined,
    },
    {
      name: 'a list under the same indentation as its key',
      text: TEXT.replaceAll('    - ', '  - '),
      path: ['source', 'tags'],
      value: ['a'],
    },
    {
      name: 'a text over several lines',
      text: TEXT.replace(/title: .*/, 'title: >-\n  Export\n  stops'),
      path: ['title'],
      value: 'New title',
    },
    {
      name: 'events as blocks',
      text: TEXT.replace(
        /- \{ at: (.*), event: support-replied, by: anna \}/,
        '- at: $1\n    event: support-replied\n    by: anna',
      ),
      path: ['history'],
      value: [],
    },
    {
      name: 'brackets over several lines',
      text: TEXT.replace(/tags:(?:\n {4}.*)+/, 'tags: [\n    export, # one\n    "yes",\n  ]'),
      path: ['source', 'tags'],
      value: ['yes', 'b'],
    },
    {
      name: 'JSON',
      text: `---\n${JSON.stringify(RECORD)}\n---\n\n${BODY}`,
      path: ['triage', 'team'],
      value: 'backend',
    },
    {
      name: 'JSON over several lines',
      text: `---\n${JSON.stringify(RECORD, null, 2)}\n---\n\n${BODY}`,
      path: ['triage', 'review'],
      value: undefined,
    },
  ])('still writes what is wanted: $name', ({ text, path, value }) => {
    const file = open(text)
    const record = changed(file.record, path, value)
    const again = open(editRecord(file, { record, body: file.body }))
    expect(again.record).toEqual(record)
    expect(again.body).toBe(BODY)
  })

  it('keeps comments even where it cannot keep lines', () => {
    const text = TEXT.replace('    - export\n', '    - # first\n      export\n').replace(
      'severity: major',
      'severity: major # seen by kei',
    )
    const file = open(text)
    const edited = editRecord(file, {
      record: changed(file.record, ['source', 'tags'], ['export', 'b']),
      body: file.body,
    })
    expect(edited).toContain('severity: major # seen by kei')
    expect(open(edited).record.source.tags).toEqual(['export', 'b'])
  })

  it('keeps a comment after a value that it changes, and after an empty list that it fills', () => {
    const text = TEXT.replace(/title: .*/, 'title: Old # said the customer').replace(
      /review:\n.*/,
      'review: [] # none yet',
    )
    const record = changed(title(text), ['triage', 'review'], ['critical'])
    const edited = editRecord(open(text), { record, body: BODY })
    expect(edited).toContain('title: New title # said the customer\n')
    expect(edited).toContain('  review: # none yet\n    - critical\n')
  })

  it.each([
    { old: "'Old title'", now: "'New title'" },
    { old: '"Old title"', now: '"New title"' },
    { old: 'Old title', now: 'New title' },
    { old: '"Old: title"', now: 'New title' },
  ])('quotes as the author of $old did', ({ old, now }) => {
    const text = TEXT.replace(/title: .*/, `title: ${old}`)
    expect(editRecord(open(text), { record: title(text), body: BODY })).toContain(`\ntitle: ${now}\n`)
  })

  it('leaves an instant without quotes where its author wrote none', () => {
    const text = TEXT.replace(/updated_at: .*/, 'updated_at: 2026-03-27T10:56:07Z')
    const record = changed(RECORD, ['source', 'updated_at'], '2026-04-01T00:00:00Z')
    expect(editRecord(open(text), { record, body: BODY })).toContain('  updated_at: 2026-04-01T00:00:00Z\n')
  })

  it('keeps the spacing within the line of a decision', () => {
    const text = TEXT.replace(
      /severity: \{.*/,
      "severity: {value: major,   by: kei, at: '2026-03-26T11:00:24Z'}",
    )
    const edited = (path: Path, value: unknown) =>
      editRecord(open(text), {
        record: changed(RECORD, ['triage', 'decided', 'severity', ...path], value),
        body: BODY,
      })
    expect(edited(['value'], 'minor')).toContain(
      "severity: {value: minor,   by: kei, at: '2026-03-26T11:00:24Z'}\n",
    )
    expect(edited(['why'], 'wider')).toContain(
      "severity: {value: major,   by: kei, at: '2026-03-26T11:00:24Z', why: wider}\n",
    )
  })

  it('adds a last field to a text without a last line break', () => {
    const file = open(YAML.trimEnd(), 'yaml')
    expect(editRecord(file, { record: RECORD, body: 'Text\n' })).toBe(`${YAML}body: |\n  Text\n`)
  })

  it('leaves an empty body’s field alone', () => {
    const text = YAML.replace('id: zendesk-eu-1\n', 'body: ""\nid: zendesk-eu-1\n')
    expect(editRecord(open(text, 'yaml'), { record: title(TEXT), body: '' })).toBe(
      text.replace(/title: .*/, 'title: New title'),
    )
  })

  it.each([
    { name: 'a first body', before: '---\n', after: '---\n\nText\n' },
    { name: 'a first body after a closing line without a line break', before: '---', after: '---\n\nText\n' },
  ])('sets $name off by a blank line', ({ before, after }) => {
    const fields = printRecord({ record: RECORD, body: '' }).replace(/---\n$/, '')
    expect(editRecord(open(fields + before), { record: RECORD, body: 'Text\n' })).toBe(fields + after)
  })

  it('changes only the lines of a body that differ, with the line breaks of the file', () => {
    const file = open(TEXT.replaceAll('\n', '\r\n').replace('It stops.\r\n', 'It stops.\n'))
    const edited = editRecord(file, { record: RECORD, body: BODY.replace('---\n', 'New.\n') })
    expect(edited).toBe(file.text.replace('\n\r\n---\r\n\r\n##', '\n\r\nNew.\r\n\r\n##'))
  })

  it('writes an enhancement that it is given as the feature request that it is', () => {
    const edited = editRecord(open(TEXT), {
      record: changed(RECORD, ['triage', 'type'], 'enhancement'),
      body: BODY,
    })
    expect(edited).toBe(TEXT.replace('type: bug\n', 'type: feature-request\n'))
  })
})
