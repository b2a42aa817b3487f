import { describe, expect, it } from 'vitest'
import { BODY, changed, open, PATH, RECORD } from '../../test-data/a-record.ts'
import { editRecord } from '../edit/edit-record.ts'
import { printRecord } from '../record/print-record.ts'
import { readRecord } from './read-record.ts'

const TEXT = printRecord({ record: RECORD, body: BODY })

describe('readRecord', () => {
  it.each([
    { name: 'as it is printed', text: TEXT },
    { name: 'with Windows line breaks', text: TEXT.replaceAll('\n', '\r\n') },
    { name: 'with a byte order mark', text: `\uFEFF${TEXT}` },
    { name: 'without a blank line before the body', text: TEXT.replace('---\n\n', '---\n') },
    { name: 'with spaces after the closing line', text: TEXT.replace('---\n\n', '---  \n\n') },
    { name: 'from bytes', text: new TextEncoder().encode(TEXT) },
  ])('reads record and body $name', ({ text }) => {
    expect(readRecord(`${PATH}.md`, text)).toMatchObject({
      ok: true,
      value: { form: 'md', record: RECORD, body: BODY },
    })
  })

  it('reads the body of plain YAML from its field, and keeps no such key in the record', () => {
    const file = open(printRecord({ record: RECORD, body: BODY }, 'yaml'), 'yaml')
    expect(file).toMatchObject({ form: 'yaml', body: BODY })
    expect(file.record).toEqual(RECORD)
  })

  it.each(['---\n', '---'])('reads a record that ends with its fields', (end) => {
    expect(open(printRecord({ record: RECORD, body: '' }).replace(/---\n$/, end)).body).toBe('')
  })

  it('reads an enhancement as a feature request everywhere, and leaves its bytes alone', () => {
    const text = TEXT.replaceAll(/\bbug\b(?!-)/g, 'enhancement')
    const file = open(text)
    expect(file.record.triage.type).toBe('feature-request')
    expect(file.record.triage.decided?.type?.value).toBe('feature-request')
    expect(file.record.history?.[1]?.to).toBe('feature-request')
    expect(editRecord(file, file)).toBe(text)
    const edited = editRecord(file, { ...file, record: changed(file.record, ['title'], 'Other') })
    expect(edited).toBe(text.replace(/title: .*/, 'title: Other'))
  })

  it('takes a required field whose name is misspelt for that, not for missing as well', () => {
    const { problems } = readRecord(`${PATH}.md`, TEXT.replace('title: ', 'titel: '))
    expect(problems.map(({ code, hint }) => `${code} ${hint}`)).toEqual([
      'field/unknown Did you mean `title`?',
    ])
  })

  it('gives all problems of a file at once, sorted by place', () => {
    const text = TEXT.replace('major', 'Major')
      .replace('reopens: 0', 'reopens: -1')
      .replace('title: ', 'titel: ')
    const { problems } = readRecord(`${PATH}.md`, text)
    expect(problems.map(({ code, at }) => `${at?.line} ${code}`)).toEqual([
      '3 field/unknown',
      '16 field/out-of-bounds',
      '24 field/not-allowed',
    ])
  })
})
