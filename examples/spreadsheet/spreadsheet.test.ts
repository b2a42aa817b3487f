import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { sniffFile } from '../../packages/sources/src/mapping/sniff/sniff-file.ts'
import { orThrow } from '../../packages/stages/src/book/open-book.ts'
import { importTwice } from '../import-twice.ts'

const HERE = new URL('./', import.meta.url)
const TABLE = new URL('tickets.csv', HERE)

const { first, second, records } = await importTwice(HERE, {
  connection: 'tabelle',
  file: TABLE,
  mapping: 'tickets.yml',
})

describe('a spreadsheet of 30 tickets', () => {
  const record = (id: string) => records.find(({ source }) => source.native_id === id)

  it('is imported as README.md shows; the second import changes nothing', () => {
    expect(first.report.counts).toMatchObject({ read: 30, new: 30, refused: 0 })
    const readme = readFileSync(new URL('README.md', HERE), 'utf8')
    expect(readme).toContain(first.report.reason)
    expect(readme).toContain(second.report.reason)
    expect(readme).toContain(first.files['tickets/2026/03/tabelle-s-106.md'])
    expect(second.files).toEqual(first.files)
  })

  it('gives the first mapping that docs/import.md shows', () => {
    const page = readFileSync(new URL('../../docs/import.md', HERE), 'utf8')
    expect(page).toContain(orThrow(sniffFile(fileURLToPath(TABLE))))
  })

  it('comes from a German program: byte order mark, semicolons, German dates, quotes and line breaks in cells', () => {
    expect(readFileSync(TABLE).subarray(0, 3).toString('hex')).toBe('efbbbf')
    expect(record('S-104')).toMatchObject({
      source: { created_at: '2026-03-30T05:55:00Z', tags: ['kalender', 'zeit'], priority: 'high' },
      triage: { type: 'bug', severity: 'critical', support_owner: 'dara' },
    })
    expect(record('S-103')).toMatchObject({ title: 'Rechnung als "PDF/A"' })
    expect(first.files['tickets/2026/03/tabelle-s-101.md']).toContain(
      'an derselben Stelle.\\\nDie Datei hat dann genau 65.536 Zeilen.',
    )
  })
})
