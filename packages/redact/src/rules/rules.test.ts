import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ALL_SAMPLES } from '../../test-data/all-samples.ts'
import { measure } from '../../test-data/measure.ts'
import type { Sample } from '../../test-data/samples.ts'
import { redact } from '../redact.ts'
import { lazyPattern } from '../rule/lazy-pattern.ts'
import { RULES } from './rules.ts'

const ALL = { ip: true, allows: () => false }
const asWritten = ({ before, value, after }: Sample) => before + value + after

/** In a sentence, docs/reference/redaction.md tells which samples are missed and taken, and a test of it holds that. */
const measured = new Map(measure().map((one) => [one.kind, one]))

const joined = (...parts: readonly string[]) => parts.join('')

const SENTENCES: readonly string[] = [
  'password: hunter2',
  'Password = "correct horse battery"',
  "'pwd': 'pa,ss'",
  'passwort: geheim',
  'DB_PASSWORD=hunter2',
  'spring.datasource.password=hunter2',
  'my password is Summer2026!',
  'Das Passwort lautet Sommer2026!',
  'api_key=abcd1234efgh',
  '"apiKey": "abcd1234efgh"',
  'client_secret: 8sd7f6sd8f7',
  'aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  'Authorization: Bearer abc123def456',
  'authorization: Basic dXNlcjpwYXNz1',
  'curl -H "Authorization: token abc123def456"',
  'Bearer abc123def456',
  'Cookie: session=abc; theme=dark',
  'Set-Cookie: sid=abc123; HttpOnly',
  'AccountKey=abcd1234efgh5678==;EndpointSuffix=x',
  'session_id: a1b2c3d4e5',
  'token => abc123def456',
  'PIN: 4711',
  'cvc: 123',
  'curl -u anna:hunter2 https://example.com',
  'machine example.com login anna password hunter2',
  'call me at 555 0143 22',
  'Tel.: 1234567',
  'phone number: 202 555 0143',
]

const INNOCENT_SENTENCES: readonly string[] = [
  'password: required',
  'Password: I forgot it',
  'password: ********',
  'pwd: /a',
  joined('password: $', '{DB_PASSWORD}'),
  'password: <your password>',
  'PASSWORD={{ vault_password }}',
  'the password is wrong',
  'my password is case-sensitive',
  'the password is 8-12 characters',
  'forgotten passwords: see below',
  'password reset: done yesterday',
  'token: expired',
  'Unexpected token: }',
  'Unexpected token < in JSON at position 0',
  'max_tokens: 4096000',
  'secret: /etc/ssl/private.pem1',
  'key: Enter2026',
  'primary key = order_id_2026',
  'secretName: my-app-2026',
  'Authorization: required',
  'bearer authentication is on',
  'cookies: 12',
  'cookie: none',
  'PIN: see letter',
  'pin: 12',
  'curl -u is missing',
  'login page: password forgotten',
  'phone support was slow in 2026',
  'tel. 12',
  'Order 4711 from 26.03.2026 cost 1234567 EUR',
]

describe('the rules of redaction', () => {
  it.each(ALL_SAMPLES)(
    'are tested on at least 50 true and 50 look-alike values: $kind',
    ({ real, alike }) => {
      expect(new Set(real.map(asWritten)).size).toBeGreaterThanOrEqual(50)
      expect(new Set(alike.map(asWritten)).size).toBeGreaterThanOrEqual(50)
    },
  )

  it.each(ALL_SAMPLES)('take out what is $kind wherever it stands alone or in brackets', ({ kind, real }) => {
    const known = real.filter(({ name }) => !measured.get(kind)?.missed.includes(name))
    const clean = (text: string) => redact(text, ALL).text
    const left = known.filter(
      (sample) =>
        clean(asWritten(sample)) !== `${sample.before}[redacted: ${kind}]${sample.after}` ||
        (!sample.after.startsWith('\n') &&
          clean(`(${asWritten(sample)})`) !== `(${sample.before}[redacted: ${kind}]${sample.after})`),
    )
    expect(left.map(({ name }) => name)).toEqual([])
  })

  it.each(ALL_SAMPLES)('leave what only looks like $kind where it stands alone', ({ kind, alike }) => {
    const innocent = alike.filter(({ name }) => !measured.get(kind)?.taken.includes(name))
    const taken = innocent.filter((sample) => redact(asWritten(sample), ALL).found[kind] !== undefined)
    expect(taken.map(({ name }) => name)).toEqual([])
  })

  it.each(SENTENCES)('take out what a word before gives away: %s', (sentence) => {
    const { text, found } = redact(sentence)
    expect(Object.values(found)).toEqual([1])
    expect(text).toMatch(/\S.*\[redacted: (?:token|phone)\]/)
  })

  it.each(INNOCENT_SENTENCES)('leave a sentence that gives nothing away: %s', (sentence) => {
    expect(redact(sentence)).toEqual({ text: sentence, found: {} })
  })

  it.each(RULES)('look in linear time whether $name can be there', ({ clue }) => {
    // Nothing may repeat without a limit, but for what ends at the slash with which it begins.
    const repeated = clue.source
      .replace(String.raw`:\/\/[^\s/]*@`, '')
      .replace(/\\.|\[(?:\\.|[^\]\\])*\]/g, 'x')
    expect(repeated).not.toMatch(/[*+]|\{\d+,\}/)
  })

  it('are never kept from a match by their clue', () => {
    const patterns = RULES.map(({ clue, pattern, anyCase }) => ({
      clue,
      found: lazyPattern(pattern, { caseSensitive: !anyCase }),
    }))
    const known = [
      ...ALL_SAMPLES.flatMap(({ real, alike }) => [...real, ...alike]).map(asWritten),
      ...SENTENCES,
    ]
    const odd = fc.constantFrom(
      ' ',
      '\n',
      '\t',
      '"',
      "'",
      '`',
      '=',
      ':',
      '=>',
      '(',
      ')',
      '0',
      '+',
      '.',
      '\u017f',
      '\u212a',
      'PASS',
      'WORD',
    )
    const piece = fc.oneof(
      fc.constantFrom(...known),
      odd,
      fc.constantFrom(...known).map((value) => value.toUpperCase()),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 4 }), (pieces) => {
        const text = pieces.join('')
        const hidden = patterns.filter(({ clue, found }) => !clue.test(text) && found.test(text))
        expect(hidden.map(({ found }) => found.source)).toEqual([])
      }),
      { numRuns: 150 },
    )
  })
})
