import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkRecord } from '../../packages/record/src/check/index.ts'
import { readSettings } from '../../packages/record/src/formats/index.ts'
import { readRecord } from '../../packages/record/src/read/index.ts'
import { readMapping } from '../../packages/sources/src/mapping/read/read-mapping.ts'
import { orThrow } from '../../packages/stages/src/book/open-book.ts'
import { importTwice } from '../import-twice.ts'

const HERE = new URL('./', import.meta.url)
const textOf = (path: string) => readFileSync(new URL(path, HERE), 'utf8')

const { first, second, records } = await importTwice(HERE, {
  connection: 'tracker',
  file: new URL('dump.json', HERE),
  mapping: 'issues.yml',
})

describe('the dump of an issue tracker', () => {
  it('is imported as README.md shows; the second import changes nothing', () => {
    expect(first.report.counts).toMatchObject({ read: 2, new: 2, refused: 0 })
    const readme = textOf('README.md')
    expect(readme).toContain(first.report.reason)
    expect(readme).toContain(second.report.reason)
    expect(readme).toContain(first.files['tickets/2026/04/tracker-app-11.md'])
    expect(second.files).toEqual(first.files)
  })

  it('has the mapping that docs/import.md shows', () =>
    expect(textOf('../../docs/import.md')).toContain(textOf('mappings/issues.yml')))

  it('gives records that `validate` accepts', () => {
    const settings = orThrow(readSettings('triagebook.yml', textOf('triagebook.yml')))
    const files = Object.entries(first.files).filter(([name]) => name.endsWith('.md'))
    expect(files.flatMap(([name, text]) => checkRecord(orThrow(readRecord(name, text)), settings))).toEqual(
      [],
    )
  })

  it('has its changes, its answers and its end in the history, and no internal message', () => {
    const [whole] = records
    expect(
      whole?.history?.map(({ event, field, to }) => [event, field, to].filter(Boolean).join(' ')),
    ).toEqual([
      'created',
      'changed source.status open',
      'changed triage.team java',
      'support-replied',
      'escalated',
      'customer-replied',
      'changed source.status solved',
      'changed triage.severity critical',
      'changed triage.support_owner lena',
      'resolved triage.status resolved',
    ])
    expect(JSON.stringify(first.files)).not.toContain('Ask the Java team')
  })

  it('has a documented form for each field: every block in docs/import.md can be used', () => {
    const blocks = [...textOf('../../docs/import.md').matchAll(/^\| `(\{ .+ \})` \|/gm)].map(
      ([, block = '']) => block.replaceAll('\\|', '|'),
    )
    expect(blocks).toHaveLength(6)
    for (const block of blocks) {
      const field = block.includes('split') ? 'source.tags' : 'customer.tier'
      const text = `version: 1\nformat: csv\nskip_rows: [{ from: pull_request, is: present }]\nfields:\n  source.native_id: Id\n  title: Title\n  source.status: Status\n  source.created_at: Created\n  ${field}: ${block}\n`
      expect(readMapping('mappings/x.yml', text).problems).toEqual([])
    }
  })
})
