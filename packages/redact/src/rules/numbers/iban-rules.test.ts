import { describe, expect, it } from 'vitest'
import { marked, unmarked } from '../../../test-data/marked.ts'

/** What is between `«` and `»` is found, and nothing else. */
const ROWS: Readonly<Record<string, readonly string[]>> = {
  'the way it is written': [
    '«DE89370400440532013000»',
    '«de89370400440532013000»',
    '«DE89 3704 0044 0532 0130 00»',
    '«DE89-3704-0044-0532-0130-00»',
    '«DE89\u00a03704\u00a00044\u00a00532\u00a00130\u00a000»',
    '«DE 89 3704 0044 0532 0130 00»',
    'D E89 3704 0044 0532 0130 00',
    'DE89  3704 0044 0532 0130 00',
    'DE89/3704/0044/0532/0130/00',
    'DE89.3704.0044.0532.0130.00',
  ],
  'its length': [
    'DE89 3704 0044 0532 0130 0',
    'DE89 3704 0044 0532 0130 000',
    '«NO9386011117947»',
    'NO93860111179470',
    'NO938601111794',
  ],
  'digits and letters': [
    '«GB29 NWBK 6016 1331 9268 19»',
    'GB29 6016 6016 1331 9268 19',
    '«IT60 X054 2811 1010 0000 0123 456»',
    'IT60 0054 2811 1010 0000 0123 456',
    '«MT84 MALT 0110 0001 2345 MTLC AST0 01S»',
  ],
  'the country and the check digits': [
    'XX46 3704 0044 0532 0130 00',
    'US12 3704 0044 0532 0130 00',
    'DE88 3704 0044 0532 0130 00',
    'DE89 3704 0044 0532 0130 01',
    'DE98 3704 0044 0532 0130 00',
  ],
  'the text around it': [
    '(«DE89370400440532013000»), thanks',
    'IBAN:«DE89370400440532013000»',
    'ADE89370400440532013000',
    '1DE89370400440532013000',
    '_DE89370400440532013000',
    'éDE89370400440532013000',
    'DE89370400440532013000X',
    'DE89370400440532013000_',
    'DE89370400440532013000é',
    'on account AT 12 34 «DE89 3704 0044 0532 0130 00» since',
  ],
  'one next to another': [
    '«DE89370400440532013000» «AT611904300234573201»',
    '«DE89370400440532013000»,«AT611904300234573201»',
    '«NO93 8601 1117 947» «NO93 8601 1117 947»',
  ],
  'the longest, with a space before each character': [
    '«RU 03 0 4 4 5 2 5 2 2 5 4 0 8 1 7 8 1 0 5 3 8 0 9 1 3 1 0 4 1 9»',
    'RU 03 0 4 4 5 2 5 2 2 5 4 0 8 1 7 8 1 0 5 3 8 0 9 1 3 1 0 4 1 9A',
  ],
}

describe.each(Object.entries(ROWS))('an IBAN: %s', (_, rows) => {
  it.each(rows)('%s', (row) => {
    expect(marked(unmarked(row), 'iban')).toBe(row)
  })
})
