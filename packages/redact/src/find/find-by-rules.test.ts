import { describe, expect, it } from 'vitest'
import { RULES } from '../rules/rules.ts'
import { findByRules } from './find-by-rules.ts'

/** The findings of one kind as text. */
function found(text: string, kind: string, ip = true): readonly string[] {
  return findByRules(text, { ip })
    .filter((finding) => finding.kind === kind)
    .map(({ start, end }) => text.slice(start, end))
}

describe('findByRules', () => {
  it('gives each finding the place of its rule in the table', () => {
    const [finding] = findByRules('Ask anna@example.com now', { ip: false })
    expect(finding).toEqual({
      kind: 'e-mail',
      rank: RULES.findIndex(({ kind }) => kind === 'e-mail'),
      start: 4,
      end: 20,
    })
  })

  it('searches IP addresses only where they are asked for', () => {
    expect(found('at 192.0.2.1', 'ip', true)).toEqual(['192.0.2.1'])
    expect(found('at 192.0.2.1', 'ip', false)).toEqual([])
  })

  it('finds nothing in an empty text', () => {
    expect(findByRules('', { ip: true })).toEqual([])
  })

  it.each([
    { name: 'a word and its number right before', before: 'transactions number:  ' },
    { name: 'the same after other text', before: 'The transactions number:  ' },
  ])('shows a rule the text before: $name', ({ before }) => {
    expect(found(`${before}4111111111111111`, 'card')).toEqual([])
  })

  it('does not show a rule text that was found directly before', () => {
    expect(found('+49 30 12345678 +49 30 87654321', 'phone')).toEqual(['+49 30 12345678', '+49 30 87654321'])
    expect(found('4111111111111111,5555555555554444', 'card')).toEqual([
      '4111111111111111',
      '5555555555554444',
    ])
  })

  it('shows a rule text that was looked at before and is no secret', () => {
    expect(found('4111111111111112,5555555555554444', 'card')).toEqual([])
  })

  it('does not search inside what was found', () => {
    const cards = '4111 1111 1111 1111 5555 5555 5555 4444'
    expect(found(cards, 'card')).toEqual(['4111 1111 1111 1111', '5555 5555 5555 4444'])
  })

  it('shows a rule as much text after as the longest IBAN needs', () => {
    const iban = 'RU03  0  4  4  5  2  5  2  2  5  4  0  8  1  7  8  1  0  5  3  8  0  9  1  3  1  0  4  1  9'
    expect(found(`${iban} since`, 'iban')).toEqual([iban])
    expect(found(`${iban}1 since`, 'iban')).toEqual([])
  })
})
