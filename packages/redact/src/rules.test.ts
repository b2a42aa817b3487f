import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ownPattern } from './own-pattern.ts'
import { redact } from './redact.ts'
import { RULES } from './rules.ts'

/** Those with tables here; IBANs, cards and IP addresses have tests of their own. */
type Kind = 'e-mail' | 'phone' | 'token' | 'url'

/** All values are made up. They are put together here so that no scanner of secrets takes this file for a leak. */
const joined = (...parts: readonly string[]) => parts.join('')
const HEX32 = '0a1b2c3d'.repeat(4)
const MIXED = 'aB3dE6gH9jK2mN5pQ8rS1tU4vW7xY0zA'

const TRUE: Readonly<Record<Kind, readonly string[]>> = {
  'e-mail': [
    'anna@example.com',
    'anna.muster@example.co.uk',
    'Anna.Muster+support@mail.example.org',
    "o'neill@example.ie",
    'jürgen@müller.example',
    'ivan@почта.рф',
    'a@b.io',
    'first_last@sub.domain.example.com',
    '1234567@qq.com',
    'user%tag@example.net',
    'anna@example.museum',
    'UPPER@EXAMPLE.COM',
    'x-y-z@a-b-c.example',
    'anna%40example.com',
    'anna@xn--mller-kva.example',
    'digit9@9example.com',
  ],
  phone: [
    '+49 30 12345678',
    '+1 202-555-0143',
    '+44 20 7946 0958',
    '+33 6 12 34 56 78',
    '+41 44 668 18 00',
    '+12025550143',
    '0049 30 12345678',
    '(202) 555-0143',
    '202-555-0143',
    '202.555.0143',
    '030 12345678',
    '0171 2345678',
    '020 7946 0958',
    '01 42 68 53 00',
    '+91 98765 43210',
    '+61 2 9374 4000',
    '(030) 1234567',
  ],
  token: [
    joined('gh', 'p_', 'a1B2'.repeat(9)),
    joined('gh', 's_', 'a1B2'.repeat(9)),
    joined('github', '_pat_', MIXED.slice(0, 22), '_', MIXED, MIXED.slice(0, 27)),
    joined('gl', 'pat-', 'xY12_-abcdefghijklmn'),
    joined('gl', 'dt-', 'xY12abcdefghijklmnop'),
    joined('xox', 'b-', '123456789012-1234567890123-AbCdEfGhIjKlMnOpQrStUvWx'),
    joined('xapp', '-1-A0123456789-1234567890123-', HEX32),
    joined('AK', 'IA', 'IOSFODNN7EXAMPL2'),
    joined('AS', 'IA', 'IOSFODNN7EXAMPL2'),
    joined('sk', '_live_', MIXED.slice(0, 24)),
    joined('rk', '_test_', MIXED.slice(0, 24)),
    joined('wh', 'sec_', MIXED),
    joined('AI', 'za', 'SyA1234567890_-abcdefghijklmnopqrst'.slice(0, 35)),
    joined('GOC', 'SPX-', MIXED.slice(0, 28)),
    joined('ya', '29.', MIXED),
    joined('np', 'm_', MIXED, 'abcd'),
    joined('py', 'pi-', 'AgEIcHlwaS5vcmc', MIXED, MIXED),
    joined('sk', '-ant-api03-', MIXED, MIXED),
    joined('sk', '-proj-', MIXED),
    joined('sk', '-', MIXED, MIXED.slice(0, 16)),
    joined(
      'ey',
      'JhbGciOiJIUzI1NiJ9',
      '.',
      'eyJzdWIiOiIxMjM0NTY3ODkwIn0',
      '.',
      'dozjgNryP4J3jVmNHl0w5N_XgL0n3I9P',
    ),
    joined('SG', '.', MIXED.slice(0, 22), '.', MIXED, 'abcdefghijk'),
    joined('S', 'K', HEX32),
    joined('A', 'C', HEX32),
    joined('key', '-', HEX32),
    joined('shp', 'at_', HEX32),
    joined('dop', '_v1_', HEX32, HEX32),
    joined('h', 'f_', MIXED),
    joined('dckr', '_pat_', MIXED.slice(0, 27)),
    joined('hv', 's.', MIXED),
    joined('da', 'pi', HEX32),
    joined('AT', 'ATT3', MIXED, '=1234ABCD'),
    joined('123456789', ':AA', MIXED, 'x'),
    joined('si', 'g=', MIXED, '%2B%2F', MIXED, '%3D'),
    joined('-----BEGIN ', 'PRIVATE KEY-----\nMIIEvQIBADANBg\n-----END ', 'PRIVATE KEY-----'),
    joined('-----BEGIN OPENSSH ', 'PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEA\nAAAAB3NzaC1yc2EAAAA'),
  ],
  url: [
    'https://anna:s3cret@example.com/path',
    'postgres://app:s3cret@db.example.com:5432/main',
    'redis://:s3cret@cache.example.com:6379',
    'mongodb+srv://app:s3cret@cluster.example.net/x?retryWrites=true',
    joined('https://', MIXED, '@git.example.com/repo.git'),
    'https://example.com/reset?token=abc123',
    'https://example.com/r?a=1&access_token=abc123&b=2',
    'https://example.com/cb#access_token=abc123',
    'https://example.com/cb?code=4/0AX4XfWh&state=1',
    'https://bucket.example.com/f.zip?X-Amz-Credential=x&X-Amz-Signature=abc123',
    'https://account.example.net/c/f?sv=2024-01-01&sig=abc%2Fdef%3D',
    'https://maps.example.com/api?key=abc123',
    'https://api.example.com/v1?api_key=abc123',
    'https://api.example.com/v1?auth=abc123',
    'https://example.com/share?signature=abc123',
    'https://example.com/login?user=anna&password=hunter2',
    'wss://example.com/socket?jwt=abc123',
    '/api/v1/reset?token=abcdef12345',
    joined('https://hooks.', 'slack.com/services/T00000000/B00000000/', MIXED.slice(0, 24)),
    joined('https://discord', '.com/api/webhooks/1234567890/', MIXED),
  ],
}

const LOOK_ALIKES: Readonly<Record<Kind, readonly string[]>> = {
  'e-mail': [
    '@anna',
    '@types/node@22.1.0',
    'react@18.2.0',
    'actions/checkout@v4.2.0',
    'git@github.com:acme/app.git',
    'logo@2x.png',
    'sprite@3x.webp',
    'root@localhost',
    'getty@tty1.service',
    'com.acme.Order@6d06d69c',
    'left @ right',
    'a@b',
    '10 apples @ 2.50 each',
    '@media (min-width: 40em)',
    'sha256@abcdef',
    '@acme/java.platform',
    'name@1.0.0-rc.beta',
  ],
  phone: [
    '2026-03-26',
    '2026-03-26T10:56:07Z',
    '26.03.2026 10:56',
    '26/03/2026 10',
    '192.168.100.200',
    '10.0.0.1:8080',
    'version 1.202.555.0143',
    '550e8400-e29b-41d4-a716-446655440000',
    'order 202-555-0143',
    'Ticket #202-555-0143',
    'invoice no. 030 12345678',
    'PROJ-4711',
    '1774522567',
    '1774522567123456',
    '4111 1111 1111 1112',
    'UTC+02:00',
    '+0200',
    '0x1a2b3c4d 0000 1234 5678',
    '1,234,567.89',
    '00:01:02.345678',
    'DE88 3704 0044 0532 0130 00',
    '01 02 03 04 05 06 07 08',
    'at Foo.java:123-456-7890123',
    '2026.03.26-1056',
    '100 200 300 400',
  ],
  token: [
    'the ghp_ prefix',
    joined('gh', 'p_short'),
    'sk-loading-spinner-container-outer',
    'scikit-learn',
    joined('sk', '_live_soon'),
    'pypi-server',
    'npm_config_registry',
    'npm_lifecycle_event',
    'xoxo',
    'AKIABLE',
    'SGS.example.com',
    '550e8400-e29b-41d4-a716-446655440000',
    'da39a3ee5e6b4b0d3255bfef95601890afd80709',
    'eyJ is how they begin',
    'hf_model',
    '-----BEGIN CERTIFICATE-----',
    joined('-----BEGIN ', 'PUBLIC KEY-----'),
    'SKU0123456789',
    'glpat is the prefix',
    'dapi',
    'key-value-store-of-the-old-service',
    'significant=1',
  ],
  url: [
    'https://example.com',
    'https://example.com/a?page=2&sort=asc',
    'https://example.com/search?q=token',
    'https://example.com/token/list',
    'https://example.com/?author=anna',
    'https://example.com/?keyboard=de',
    'https://example.com/?barcode=4711',
    'https://example.com/?monkey=1',
    'https://example.com/?design=new',
    'https://example.com/?token=',
    'https://example.com:8443/path',
    'https://example.com/@anna/status',
    'https://example.com/a:b@c',
    'http://localhost:3000/#/settings',
    'https://example.com/key=value',
    'ftp://files.example.com/pub',
    'postgres://db.example.com:5432/main',
    'https://docs.example.com/tokens?tab=sig',
    '/orders?page=12345678',
    'https://discord.com/channels/1/2',
  ],
}

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
  'phone support was slow in 2026',
  'tel. 12',
  'Order 4711 from 26.03.2026 cost 1234567 EUR',
]

const values = (table: Readonly<Record<Kind, readonly string[]>>) =>
  Object.entries(table).flatMap(([kind, list]) => list.map((value) => ({ kind, value })))

describe('the rules of redaction', () => {
  it('are tested on at least 15 true and 15 look-alike values a kind', () => {
    for (const list of [...Object.values(TRUE), ...Object.values(LOOK_ALIKES)]) {
      expect(new Set(list).size).toBeGreaterThanOrEqual(15)
    }
  })

  it.each(values(TRUE))('take $kind out: $value', ({ kind, value }) => {
    expect(redact(`It is ${value} here`)).toEqual({
      text: `It is [redacted: ${kind}] here`,
      found: { [kind]: 1 },
    })
    expect(redact(`(${value})`)).toEqual({ text: `([redacted: ${kind}])`, found: { [kind]: 1 } })
    expect(redact(value)).toEqual({ text: `[redacted: ${kind}]`, found: { [kind]: 1 } })
  })

  it.each(values(LOOK_ALIKES))('leave what only looks like $kind: $value', ({ value }) => {
    expect(redact(value)).toEqual({ text: value, found: {} })
    expect(redact(`It is ${value} here`)).toEqual({ text: `It is ${value} here`, found: {} })
  })

  it.each(SENTENCES)('take out what a word before gives away: %s', (sentence) => {
    const { text, found } = redact(sentence)
    expect(Object.values(found)).toEqual([1])
    expect(text).toMatch(/\S.*\[redacted: (?:token|phone)\]/)
  })

  it.each(INNOCENT_SENTENCES)('leave a sentence that gives nothing away: %s', (sentence) => {
    expect(redact(sentence)).toEqual({ text: sentence, found: {} })
  })

  it('are never kept from a match by their clue', () => {
    const patterns = RULES.map(({ clue, pattern, anyCase }) => ({
      clue,
      found: ownPattern(pattern, { caseSensitive: !anyCase }),
    }))
    const known = [
      ...[...Object.values(TRUE), ...Object.values(LOOK_ALIKES)].flat(),
      ...SENTENCES,
      ...['DE89 3704 0044 0532 0130 00', '4111 1111 1111 1111', '192.0.2.17', '2001:db8::17'],
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
