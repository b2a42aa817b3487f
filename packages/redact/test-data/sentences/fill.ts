const DIGITS = '0123456789'
const LOWER = 'abcdefghijklmnopqrstuvwxyz'
const UPPER = LOWER.toUpperCase()

const ALPHABETS: Readonly<Record<string, string>> = {
  hex: '0123456789abcdef',
  digits: DIGITS,
  letters: LOWER,
  lower: LOWER + DIGITS,
  upper: UPPER + DIGITS,
  base32: `${UPPER}234567`,
  smallbase32: `${LOWER}234567`,
  mixed: LOWER + UPPER + DIGITS,
  url: `${LOWER}${UPPER}${DIGITS}-_`,
  base64: `${LOWER}${UPPER}${DIGITS}+/`,
}

const WORDS =
  'Kettle Wolke Tiger river Lampe maison Sole perro vento Kanal stone Herbst plage Norte luna'.split(' ')

type Random = () => number

/**
 * A text with made-up values in the place of `<mixed 40>` (characters of an alphabet), `<uuid>`, `<word>`, `<iban DE 18n>`
 * and `<card 4 16>` (the first digits, the length), written so that no scanner takes a source for a leak: `·` is nothing, `⏎` a
 * line break.
 */
export function fill(format: string, random: Random): string {
  return format
    .replaceAll('·', '')
    .replaceAll('⏎', '\n')
    .replace(/<(\w+)(?: (\w+))?(?: (\w+))?>/g, (all, name: string, first = '', second = '') => {
      if (name === 'uuid')
        return [8, 4, 4, 4, 12].map((length) => characters('hex', length, random)).join('-')
      if (name === 'word') return WORDS[Math.floor(random() * WORDS.length)] ?? ''
      if (name === 'iban') return iban(first, second, random)
      if (name === 'card') return card(first, Number(second), random)
      return Object.hasOwn(ALPHABETS, name) ? characters(name, Number(first), random) : all
    })
}

function characters(alphabet: string, length: number, random: Random): string {
  const all = ALPHABETS[alphabet] ?? ''
  return Array.from({ length }, () => all[Math.floor(random() * all.length)]).join('')
}

/** `account` in the IBAN registry's notation: `4a14n`. */
function iban(country: string, account: string, random: Random): string {
  const number = account.replace(/(\d+)([nac])/g, (_, count: string, type: string) =>
    type === 'a'
      ? characters('letters', Number(count), random).toUpperCase()
      : characters(type === 'n' ? 'digits' : 'upper', Number(count), random),
  )
  const digits = [...`${number}${country}00`].map((character) => Number.parseInt(character, 36)).join('')
  const check = 98n - (BigInt(digits) % 97n)
  return `${country}${String(check).padStart(2, '0')}${number}`
}

function card(prefix: string, length: number, random: Random): string {
  const start = prefix + characters('digits', length - prefix.length - 1, random)
  const sum = [...start].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return `${start}${(10 - (sum % 10)) % 10}`
}
