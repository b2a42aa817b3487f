import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { redact, redactMarkdown } from './redact.ts'

const MAIL = 'anna.muster@example.com'
const KEY = `gh${'p_'}${'a1B2'.repeat(9)}`

describe('redact', () => {
  it('puts a placeholder of its kind where a secret stood, and counts by kind', () => {
    expect(redact(`Ask ${MAIL} or bob@example.org; my key is ${KEY}.`)).toEqual({
      text: 'Ask [redacted: e-mail] or [redacted: e-mail]; my key is [redacted: token].',
      found: { 'e-mail': 2, token: 1 },
    })
  })

  it('says nothing of kinds that it did not find, and leaves other text as it is', () => {
    expect(redact('Nothing here.\r\n')).toEqual({ text: 'Nothing here.\r\n', found: {} })
  })

  it('names words that two rules find by the first of the table, once', () => {
    expect(redact(`see https://x.example/?token=${KEY} now`)).toEqual({
      text: 'see [redacted: url] now',
      found: { url: 1 },
    })
  })

  it('takes an address with a token out that a word runs into', () => {
    expect(redact('see 4711https://x.example/?token=abc123 now').text).toBe('see 4711[redacted: url] now')
  })

  it.each([
    {
      name: 'in a line each stay two',
      text: '+44 20 7946 0649\nsam@example.com\nThanks',
      redacted: '[redacted: phone]\n[redacted: e-mail]\nThanks',
    },
    {
      name: 'take no word of the next line',
      text: `${KEY}\nThanks`,
      redacted: '[redacted: token]\nThanks',
    },
    {
      name: 'are found where a line break divides one',
      text: `${KEY.slice(0, 20)}\n${KEY.slice(20)}\nThanks`,
      redacted: '[redacted: token]\nThanks',
    },
  ])('secrets $name', ({ text, redacted }) => {
    expect(redact(text).text).toBe(redacted)
  })

  it('keeps the words that gave a secret away', () => {
    expect(redact('password: hunter2').text).toBe('password: [redacted: token]')
  })

  it('takes a secret that touches a placeholder', () => {
    expect(redact('password: hunter2[redacted: e-mail]').text).toBe(
      'password: [redacted: token][redacted: e-mail]',
    )
  })

  it.each([
    'password: [redacted: token]',
    '"password": "[redacted: token]"',
    'Authorization: Bearer [redacted: token]',
    'tel. [redacted: phone]',
    'Cookie: [redacted: token]',
    '[redacted: url]?token=[redacted: token]',
  ])('leaves a placeholder alone: %s', (text) => {
    expect(redact(text)).toEqual({ text, found: {} })
  })

  it('finds a secret on either side of where a long text is cut to be searched', () => {
    const text = `${'word '.repeat(209_713)}${MAIL} ${'word '.repeat(100)}${KEY}`
    expect(redact(text).found).toEqual({ 'e-mail': 1, token: 1 })
  })

  it('changes nothing the second time, whatever stands together', () => {
    const piece = fc.constantFrom(
      ...[
        MAIL,
        KEY,
        'password: ',
        'secret=',
        '+49 30 1234567',
        '030 1234567',
        'https://a.example/?token=',
        'Bearer ',
      ],
      ...[
        '[redacted: token]',
        '[redacted: ',
        '"',
        "'",
        '`',
        '\n',
        ' ',
        ', ',
        '@',
        'hunter2',
        'abc123def456',
        '-',
        '/',
        ':',
      ],
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 3 })), { maxLength: 12 }), (pieces) => {
        const once = redact(pieces.join(''))
        expect(redact(once.text)).toEqual({ text: once.text, found: {} })
      }),
      { numRuns: 300 },
    )
  })
})

describe('redactMarkdown', () => {
  it('finds a secret that marks and escapes split', () => {
    expect(redactMarkdown('**anna**\\_m@example.com wrote pass*word*: `hunter2`').text).toBe(
      '**`[redacted: e-mail]`** wrote pass*word*: `[redacted: token]`\n',
    )
  })

  it('turns a link that gives something away into its words', () => {
    expect(
      redactMarkdown('[the report](https://x.example/r?sig=abc123) is [here](https://x.example/r)'),
    ).toEqual({
      text: 'the report is [here](https://x.example/r)\n',
      found: { url: 1 },
      words: 'the report is here',
    })
  })

  it('counts an address that is its own link once', () => {
    expect(redactMarkdown(`<https://x.example/?token=abc123> and <${MAIL}>`).found).toEqual({
      url: 1,
      'e-mail': 1,
    })
  })

  it('takes a key out of code that is split into blocks', () => {
    const key = `-----BEGIN RSA ${'PRIVATE'} KEY-----\nDEK-Info: AES\n\nMIIE\nabcd==\n-----END RSA ${'PRIVATE'} KEY-----`
    expect(redactMarkdown(`Here:\n\n${key}\n\nThanks`)).toEqual({
      text: 'Here:\n\n`[redacted: token]`\n\nThanks\n',
      found: { token: 1 },
      words: 'Here:\n[redacted: token]\nThanks',
    })
  })

  it('tells the words that are left, as a person reads them', () => {
    expect(redactMarkdown(`Ask **${MAIL}** [here](https://example.com)`).words).toBe(
      'Ask [redacted: e-mail] here',
    )
  })

  it('changes no byte where there is nothing to take out', () => {
    const markdown = '*  odd\n*  bullets*\n\nhttps://example.com'
    expect(redactMarkdown(markdown)).toEqual({
      text: markdown,
      found: {},
      words: 'odd\nbullets*\nhttps://example.com',
    })
  })

  it('stays readable and unchanged when it is redacted again', () => {
    const once = redactMarkdown(`Hello ${MAIL}, call +49 30 12345678`).text
    expect(once).toBe('Hello `[redacted: e-mail]`, call `[redacted: phone]`\n')
    expect(redactMarkdown(once)).toEqual({
      text: once,
      found: {},
      words: 'Hello [redacted: e-mail], call [redacted: phone]',
    })
  })
})
