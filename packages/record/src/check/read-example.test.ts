import { describe, expect, it } from 'vitest'
import { settingsFrom } from '../../test-data/index.ts'
import { readClassifyFile } from '../formats/book-files.ts'
import { readExample } from './read-example.ts'

const SETTINGS = settingsFrom(
  'version: 1\ntime_zone: UTC\nteams: { web: { name: Web } }\nvocabulary: { tier: [gold] }\n',
)
const AT = '2026-01-01T00:00:00Z'
/** The column at which the record of an example begins. */
const RECORD = 27

function read(record: string) {
  const text = `version: 1
rules:
  - name: crashes
    set: { type: crash }
    when: { field: title, exists: true }
    examples: [{ record: ${record}, expect: crash }]
`
  const file = readClassifyFile('rules/classify.yml', text)
  if (!file.ok) throw new Error(file.problems[0].message)
  const [example] = file.value.value.rules[0]?.examples ?? []
  const path = ['rules', 0, 'examples', 0, 'record']
  return readExample(example?.record, { file: file.value, path, at: AT, settings: SETTINGS })
}

describe('the ticket of an example', () => {
  it('is a whole record, with neutral values for what is not written', () => {
    expect(read('{}')).toEqual({
      ok: true,
      value: {
        record: {
          id: 'example',
          title: '-',
          source: {
            connection: 'example',
            platform: 'manual',
            native_id: 'example',
            status: 'open',
            created_at: AT,
            updated_at: AT,
          },
          triage: { status: 'open' },
        },
        body: '',
      },
      problems: [],
    })
  })

  it('has what is written, and only the missing parts of its blocks are filled', () => {
    const { value } = {
      value: undefined,
      ...read(
        '{ title: A, body: B, source: { status: solved }, customer: { tier: gold }, triage: { type: enhancement } }',
      ),
    }
    expect(value).toMatchObject({
      record: {
        title: 'A',
        source: { status: 'solved', platform: 'manual' },
        customer: { id: 'cus_1', tier: 'gold' },
        triage: { type: 'feature-request', status: 'open' },
      },
      body: 'B',
    })
    expect(value?.record).not.toHaveProperty('body')
  })

  it.each([
    {
      name: 'an unknown field',
      record: '{ titel: A }',
      code: 'field/unknown',
      hint: 'Did you mean `title`?',
      col: 2,
    },
    {
      name: 'an unknown field of a block',
      record: '{ source: { tag: [a] } }',
      code: 'field/unknown',
      hint: 'Did you mean `tags`?',
      col: 12,
    },
    {
      name: 'a block that is none',
      record: '{ source: web }',
      code: 'field/wrong-type',
      hint: undefined,
      col: 10,
    },
    {
      name: 'a word that is not allowed',
      record: '{ triage: { severity: mayor } }',
      code: 'field/not-allowed',
      hint: 'Did you mean `major`? Allowed: `critical`, `major`, `minor`.',
      col: 22,
    },
    {
      name: 'a word that the settings lack',
      record: '{ customer: { tier: god } }',
      code: 'record/unknown-word',
      hint: undefined,
      col: 20,
    },
  ])('may not have $name', ({ record, code, hint, col }) => {
    expect(read(record).problems).toEqual([
      expect.objectContaining({
        code,
        ...(hint !== undefined && { hint }),
        at: { path: 'rules/classify.yml', line: 6, col: RECORD - 1 + col },
      }),
    ])
  })
})
