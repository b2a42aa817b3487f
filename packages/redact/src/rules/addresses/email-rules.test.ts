import { describe, expect, it } from 'vitest'
import { marked, unmarked } from '../../../test-data/marked.ts'

const letters = (count: number) => 'a'.repeat(count)

/** What is between `«` and `»` is found, and nothing else. */
const ROWS: Readonly<Record<string, readonly string[]>> = {
  'the mailbox': [
    '«anna@example.com»',
    '«a@b.io»',
    '«Anna.Muster+support@example.com»',
    "«o'neill@example.ie»",
    '«_x%y~z^1!*@example.com»',
    '«jürgen@example.com»',
    '«"Fred Bloggs"@example.com»',
    `«"${letters(63)}"@example.com»`,
    'what?«ever@example.com»',
    '«SRS0=HHH=TT=example.org=anna@example.com»',
    '@example.com',
    'anna@',
  ],
  'the sign between': [
    '«anna%40example.com»',
    '«anna＠example.com»',
    '«anna (at) example.com»',
    '«anna[at]example[dot]com»',
    '«anna {ät} example.com»',
    '«anna <at> example.com»',
    '«anna [@] example.com»',
    '«anna (arroba) example (punto) com»',
    'anna at example.com',
    '«anna @ example.com»',
    'anna @ example.photography',
    '«anna@ example.com»',
    'follow @example.com',
    '10 @ 2.50',
    '«anna at example dot com»',
    '«anna_m at gmx.de»',
    '«anna_at_example_dot_com»',
    '«anna dot muster at mail dot example dot com»',
    '«anna arobase example point fr»',
    'look at example dot product',
    'anna@@example.com',
  ],
  'the domain': [
    '«anna@sub.domain.example.co.uk»',
    '«anna@müller.example»',
    '«anna@xn--mller-kva.example»',
    '«anna@example.xn--p1ai»',
    '«anna@[192.0.2.1]»',
    '«anna@[IPv6:2001:db8::1]»',
    `«anna@example.${letters(24)}»`,
    `«anna@example.${letters(24)}»${letters(1)}`,
    'anna@localhost',
    'anna@example.c',
    'anna@.com',
    'anna@-example.com',
    'anna@example-.com',
    'anna@example..com',
    'anna@example.12',
  ],
  'no address': [
    'git@github.com:acme/app.git',
    'react@18.2.0',
    'react@v18.2.example',
    'logo@2x.png',
    'config@prod.yaml',
    'user@1000.service',
    'bundle@latest.min.js',
    '«anna@example.com».png',
    '«anna@example.md»',
  ],
  'the text around it': [
    'mailto:«anna@example.com»?subject=Hello',
    'Anna <«anna@example.com»>',
    '(«anna@example.com»).',
    'https://example.com/?user=«anna@example.com»&x=1',
    '«anna@example.com»,«bob@example.com»',
    '«anna@example.com» «bob@example.com»',
  ],
}

describe.each(Object.entries(ROWS))('an e-mail address: %s', (_, rows) => {
  it.each(rows)('%s', (row) => {
    expect(marked(unmarked(row), 'e-mail')).toBe(row)
  })
})
