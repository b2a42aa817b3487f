import { IBAN_ACCOUNTS } from '../../clue/iban-accounts.ts'

const CHARACTERS: Readonly<Record<string, string>> = { n: '[0-9]', a: '[A-Z]', c: '[A-Z0-9]' }
/** Between two characters. */
const SEPARATOR = '[ ._/:-]{0,2}'

const FORMS = new Map(
  Object.entries(IBAN_ACCOUNTS).map(([country, account]) => [country, formOf(country, account)]),
)

/** The length of the IBAN at the start of the text, with valid check digits; null if there is none. */
export function ibanLength(text: string): number | null {
  const upper = text.replace(/[a-z]/g, (letter) => letter.toUpperCase())
  const iban = FORMS.get(upper.slice(0, 2))?.exec(upper)?.[0]
  return iban !== undefined && remainder(iban.replace(/[^A-Z0-9]/g, '')) === 1 ? iban.length : null
}

function formOf(country: string, account: string): RegExp {
  const parts = [...account.matchAll(/(\d+)([nac])/g)].map(
    ([, count = '', type = '']) => `(?:${SEPARATOR}${CHARACTERS[type]}){${count}}`,
  )
  return new RegExp(`^${country}${SEPARATOR}[0-9]{2}${parts.join('')}(?![A-Za-z]{0,3}[0-9])`)
}

/** The remainder modulo 97 (ISO 7064): the first four characters moved to the end, letters as numbers from 10. */
function remainder(iban: string): number {
  let rest = 0
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(character, 36)
    rest = (rest * (value < 10 ? 10 : 100) + value) % 97
  }
  return rest
}
