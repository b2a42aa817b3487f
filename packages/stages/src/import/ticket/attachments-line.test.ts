import type { IncomingAttachment } from '@triagebook/sources'
import { describe, expect, it } from 'vitest'
import { STRICT } from '../../../test-data/incoming-ticket.ts'
import { attachmentsLine } from './attachments-line.ts'

const attachment = (change: Partial<IncomingAttachment> = {}): IncomingAttachment => ({
  name: 'a.png',
  bytes: null,
  host: null,
  ...change,
})

const lineOf = (...attachments: readonly IncomingAttachment[]) => attachmentsLine(attachments, STRICT).text

describe('the attachments of a message', () => {
  it.each([
    { count: 0, line: '' },
    { count: 1, line: '(attachment: a.png)' },
    { count: 3, line: '(attachment: a.png) (attachment: a.png) (attachment: a.png)' },
    { count: 4, line: '(attachment: a.png) (attachment: a.png) (attachment: a.png) (and 1 more)' },
    { count: 5, line: '(attachment: a.png) (attachment: a.png) (attachment: a.png) (and 2 more)' },
  ])('are named up to three, and counted from then on: $count', ({ count, line }) => {
    expect(lineOf(...Array.from({ length: count }, () => attachment()))).toBe(line)
  })

  it.each([
    { bytes: 0, size: '0 bytes' },
    { bytes: 999, size: '999 bytes' },
    { bytes: 1000, size: '1 kB' },
    { bytes: 1499, size: '1 kB' },
    { bytes: 1500, size: '2 kB' },
    { bytes: 999_999, size: '1000 kB' },
    { bytes: 1_000_000, size: '1.0 MB' },
    { bytes: 2_560_000, size: '2.6 MB' },
  ])('have a size: $bytes are $size', ({ bytes, size }) => {
    expect(lineOf(attachment({ bytes }))).toBe(`(attachment: a.png, ${size})`)
  })

  it.each([
    { length: 60, name: 'x'.repeat(60) },
    { length: 61, name: `${'x'.repeat(59)}…` },
  ])('have a name of at most 60 characters: $length', ({ length, name }) => {
    expect(lineOf(attachment({ name: 'x'.repeat(length) }))).toBe(`(attachment: ${name})`)
  })

  it('name their host, and hold no secret', () => {
    const secret = attachment({ name: 'jo@customer.example.txt', bytes: 1, host: 'files.example' })
    expect(attachmentsLine([secret, secret], STRICT)).toEqual({
      text: '(attachment: [redacted: e-mail].txt, 1 bytes, on files.example) (attachment: [redacted: e-mail].txt, 1 bytes, on files.example)',
      found: { 'e-mail': 2 },
    })
  })
})
