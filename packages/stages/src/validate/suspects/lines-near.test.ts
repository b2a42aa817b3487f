import { findSecrets } from '@triagebook/redact/find-secrets'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { linesNear } from './lines-near.ts'

const LINES = [
  'Call anna@acme.example or ben@acme.example.',
  'Or pay to DE89 3704 0044 0532 0130 00.',
  'password:',
  'My password is',
  '  hunter2!xK9',
  'api_key = 9f8e7d6c5b4a39281706f5e4d3c2b1a0',
  'Authorization: Bearer',
  'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U',
  '+49 30 12345678',
  '0044 20 7946',
  '0958',
  '4111 1111',
  '1111 1111',
  'https://acme.example/reset?token=0123456789abcdef0123456789abcdef',
  `-----BEGIN ${'PRIVATE'} KEY-----`,
  'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTU',
  `-----END ${'PRIVATE'} KEY-----`,
  'Nothing to see here.',
  '',
]

/** Where the secrets stand that touch one of these lines. */
function found(text: string, lines: ReadonlySet<number>): readonly string[] {
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length
  return findSecrets(text, { ip: true, allows: () => false }).flatMap(({ kind, start, end }) => {
    const [first, last] = [lineOf(start), lineOf(end)]
    const isTouched = [...lines].some((line) => line >= first && line <= last)
    return isTouched ? [`${kind} ${first}:${start - text.lastIndexOf('\n', start - 1)} ${last}`] : []
  })
}

it('hides no secret that touches one of the lines', () => {
  const lines = fc.array(fc.constantFrom(...LINES), { minLength: 1, maxLength: 15 })
  fc.assert(
    fc.property(
      lines,
      fc.array(fc.integer({ min: 1, max: 15 }), { minLength: 1, maxLength: 3 }),
      (text, numbers) => {
        const whole = text.join('\n')
        const wanted = new Set(numbers)
        expect(found(linesNear(whole, wanted), wanted)).toEqual(found(whole, wanted))
      },
    ),
    { numRuns: 40 },
  )
})

it('hides no key of which one line far from its ends counts', () => {
  const lines = Array.from({ length: 20 }, (_, index) => `MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSj${index}`)
  const key = [`-----BEGIN ${'PRIVATE'} KEY-----`, ...lines, `-----END ${'PRIVATE'} KEY-----`].join('\n')
  const wanted = new Set([11])
  expect(found(key, wanted)).toHaveLength(1)
  expect(found(linesNear(key, wanted), wanted)).toEqual(found(key, wanted))
})

it('leaves far lines empty, and lines in their places', () => {
  expect(linesNear('a\nb\nc\nd\ne\nf\ng\nh\ni', new Set([5]))).toBe('\nb\nc\nd\ne\nf\ng\nh\n')
})
