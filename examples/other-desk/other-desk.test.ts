import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Imported, twiceImported } from '../twice-imported.ts'

const HERE = new URL('./', import.meta.url)

describe('a JSON dump of another desk', () => {
  let imported: Imported
  beforeAll(async () => {
    imported = await twiceImported(HERE, {
      connection: 'old-desk',
      file: fileURLToPath(new URL('dump.json', HERE)),
      mapping: 'tickets.yml',
    })
  })

  it('comes in whole, as README.md shows, and the second time changes no byte', () => {
    expect(imported.first.counts).toMatchObject({ read: 8, new: 8, refused: 0 })
    const readme = readFileSync(new URL('README.md', HERE), 'utf8')
    expect(readme).toContain(imported.first.reason)
    expect(readme).toContain(imported.second.reason)
    expect(readme).toContain(imported.after[0]['tickets/2026/04/old-desk-5001.md'])
    expect(imported.after[1]).toEqual(imported.after[0])
  })

  it('has its numbers as words, and its blocks as fields', () => {
    expect(
      imported.records.map(({ source, customer }) => [source.native_id, source.status, customer?.tier]),
    ).toEqual([
      ['5001', 'closed', 'business'],
      ['5002', 'open', 'enterprise'],
      ['5003', 'open', 'free'],
      ['5004', 'solved', 'enterprise'],
      ['5005', 'closed', 'free'],
      ['5006', 'pending', 'business'],
      ['5007', 'on-hold', 'business'],
      ['5008', 'open', 'enterprise'],
    ])
    expect(imported.records.find(({ source }) => source.native_id === '5005')).toMatchObject({
      source: {
        satisfaction: { csat: { rating: 'bad', native: '-103' } },
        first_reply_at: '2026-04-03T12:31:00Z',
      },
      triage: { type: 'question' },
    })
  })
})
