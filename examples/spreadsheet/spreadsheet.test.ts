import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { sniffFile } from '../../packages/sources/src/index.ts'
import { type Imported, twiceImported } from '../twice-imported.ts'

const HERE = new URL('./', import.meta.url)

describe('a spreadsheet of 30 tickets', () => {
  let imported: Imported
  beforeAll(async () => {
    imported = await twiceImported(HERE, {
      connection: 'tabelle',
      file: fileURLToPath(new URL('tickets.csv', HERE)),
      mapping: 'tickets.yml',
    })
  })
  const record = (id: string) => imported.records.find((one) => one.source.native_id === id)

  it('comes in whole, as README.md shows, and the second time changes no byte', () => {
    expect(imported.first.counts).toMatchObject({ read: 30, new: 30, refused: 0 })
    const readme = readFileSync(new URL('README.md', HERE), 'utf8')
    expect(readme).toContain(imported.first.reason)
    expect(readme).toContain(imported.second.reason)
    expect(imported.after[1]).toEqual(imported.after[0])
  })

  it('has the record that README.md shows', () => {
    const shown = imported.after[0]['tickets/2026/03/tabelle-s-106.md']
    expect(readFileSync(new URL('README.md', HERE), 'utf8')).toContain(shown)
  })

  it('gives the first mapping that docs/import.md shows', () => {
    const sniffed = sniffFile(fileURLToPath(new URL('tickets.csv', HERE)))
    const page = readFileSync(new URL('../../docs/import.md', HERE), 'utf8')
    expect(sniffed.ok && page.includes(sniffed.value)).toBe(true)
  })

  it('is the spreadsheet of a German team: its mark, its delimiter, its dates, line breaks in cells', () => {
    const bytes = readFileSync(new URL('tickets.csv', HERE))
    expect(bytes.subarray(0, 3).toString('hex')).toBe('efbbbf')
    expect(record('S-104')).toMatchObject({
      source: { created_at: '2026-03-30T05:55:00Z', tags: ['kalender', 'zeit'], priority: 'high' },
      triage: { type: 'bug', severity: 'critical', support_owner: 'dara' },
    })
    expect(record('S-103')).toMatchObject({ title: 'Rechnung als "PDF/A"' })
    expect(imported.after[0]['tickets/2026/03/tabelle-s-101.md']).toContain(
      'an derselben Stelle.\\\nDie Datei hat dann genau 65.536 Zeilen.',
    )
  })
})
