import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { importTwice } from '../import-twice.ts'

const HERE = new URL('./', import.meta.url)

const { first, second, records } = await importTwice(HERE, {
  connection: 'old-desk',
  file: new URL('dump.json', HERE),
  mapping: 'tickets.yml',
})

describe('the dump of another desk', () => {
  it('is imported as README.md shows; the second import changes nothing', () => {
    expect(first.report.counts).toMatchObject({ read: 8, new: 8, refused: 0 })
    const readme = readFileSync(new URL('README.md', HERE), 'utf8')
    expect(readme).toContain(first.report.reason)
    expect(readme).toContain(second.report.reason)
    expect(readme).toContain(first.files['tickets/2026/04/old-desk-5001.md'])
    expect(second.files).toEqual(first.files)
  })

  it('has its numbers translated to words, and its nested values to fields', () => {
    expect(records.map(({ source, customer }) => [source.native_id, source.status, customer?.tier])).toEqual([
      ['5001', 'closed', 'business'],
      ['5002', 'open', 'enterprise'],
      ['5003', 'open', 'free'],
      ['5004', 'solved', 'enterprise'],
      ['5005', 'closed', 'free'],
      ['5006', 'pending', 'business'],
      ['5007', 'on-hold', 'business'],
      ['5008', 'open', 'enterprise'],
    ])
    expect(records.find(({ source }) => source.native_id === '5005')).toMatchObject({
      source: {
        satisfaction: { csat: { rating: 'bad', native: '-103' } },
        first_reply_at: '2026-04-03T12:31:00Z',
      },
      triage: { type: 'question' },
    })
  })
})
