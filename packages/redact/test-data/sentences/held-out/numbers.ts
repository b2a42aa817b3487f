import { inTurn, linesOf, type Sentence } from '../sentence-set.ts'

/** Bare, in the national and international forms of their countries' regulators. */
export const PHONES = inTurn(
  linesOf(`
You reach us under § all day.
Rückruf bitte an § danke
Notre ligne : §
Nos vemos, §
§ (Giulia)`),
  linesOf(`
+49 89 636 48018
+49 (0)89 63648018
0049-89-63648018
089 63648018
089/636480-18
(089) 63648018
0160 5553535
01605553535
+43 1 58858 123
01 588 58 123
+41 22 767 6111
022 767 61 11
+44 1632 960 983
01632 960983
07700 900 456
+33 1 99 00 27 35
01 99 00 27 35
06.39.98.43.21
0033 6 39 98 43 21
+34 91 060 12 34
910 60 12 34
+39 02 8965 2341
02 8965 2341
+39 347 555 0123
347 555 0123
+31 20 794 0123
020 794 0123
06 5555 0123
+32 2 555 12 12
02 555 12 12
+45 32 12 34 56
32 12 34 56
+46 8 465 005 12
08-465 005 12
+47 22 12 34 56
+48 22 555 01 23
22 555 01 23
+420 222 555 012
+1 415-555-0134
(415) 555-0134
415-555-0134
415.555.0134
1-415-555-0134
4155550134
+1.415.555.0134
+55 21 95555-0123
(21) 95555-0123
+7 495 555-01-23
8 (495) 555-01-23
+91 98765 01234
+81 3-5555-0123
03-5555-0123
+61 2 5550 4321
(02) 5550 4321
0491 570 156
+353 1 555 0123
+90 212 555 01 23
0212 555 01 23
+27 21 555 0123
+82 2-555-0123`),
)

const ACCOUNTS: readonly (readonly [country: string, account: string])[] = [
  ...([
    ['AT', '16n'],
    ['BE', '12n'],
    ['BG', '4a6n8c'],
    ['CH', '5n12c'],
    ['CY', '8n16c'],
    ['CZ', '20n'],
  ] as const),
  ...([
    ['DE', '18n'],
    ['DK', '14n'],
    ['EE', '16n'],
    ['ES', '20n'],
    ['FI', '14n'],
    ['FR', '10n11c2n'],
  ] as const),
  ...([
    ['GB', '4a14n'],
    ['GR', '7n16c'],
    ['HR', '17n'],
    ['HU', '24n'],
    ['IE', '4a14n'],
    ['IT', '1a10n12c'],
  ] as const),
  ...([
    ['LI', '5n12c'],
    ['LT', '16n'],
    ['LU', '3n13c'],
    ['LV', '4a13c'],
    ['MC', '10n11c2n'],
    ['MT', '4a5n18c'],
  ] as const),
  ...([
    ['NL', '4a10n'],
    ['NO', '11n'],
    ['PL', '24n'],
    ['PT', '21n'],
    ['RO', '4a16c'],
    ['SE', '20n'],
  ] as const),
  ...([
    ['SI', '15n'],
    ['SK', '20n'],
    ['TR', '6n16c'],
    ['UA', '6n19c'],
    ['SA', '2n18c'],
    ['AE', '19n'],
  ] as const),
]

const GROUPINGS = ['', ' ', '\u00a0', '\u2009', '\u202f', '-', '–', '\u2011', '.']

const IBAN_SENTENCES = linesOf(`
Refund to § please
Erstattung auf §, danke
Kontoverbindung:§
IBAN §
IBAN:§
IBAN§
Bankverbindung§
remboursement sur §
reembolso a §.
rimborso su § grazie
"§"
(§)
§ (Sparkasse)
konto=§`)

const CARD_SENTENCES = linesOf(`
You charged § twice
Meine Karte § wurde abgelehnt
Kreditkarte:§
carte bancaire § débitée
mi tarjeta § fue cobrada
la mia carta § rifiutata
card number §
cardno:§
CC§
Mastercard§
§ exp 09/29
§exp. 09/29
"§"
pan=§&cvv=321
§.`)

/** A country's account number, in each of three ways of writing it. */
export const IBANS = ACCOUNTS.flatMap(([country, account], index) =>
  [0, 1, 2].map((turn) => {
    const sentence = IBAN_SENTENCES[(index * 3 + turn) % IBAN_SENTENCES.length] ?? ''
    const sign = GROUPINGS[(index + turn * 3) % GROUPINGS.length] ?? ''
    return sentence.replace('§', `«${sign}|<iban ${country} ${account}>»`)
  }),
)

/** The networks' first digits and lengths, in groups and without. */
export const CARDS = [
  '41 16',
  '4532 16',
  '5425 16',
  '2223 16',
  '34 15',
  '378 15',
  '6011 16',
  '645 16',
  '3530 16',
  '305 14',
  '6212 16',
  '6304 16',
].flatMap((form, index) =>
  GROUPINGS.map((sign, turn) => {
    const sentence = CARD_SENTENCES[(index + turn * 5) % CARD_SENTENCES.length] ?? ''
    return sentence.replace('§', `«${sign}|<card ${form}>»`)
  }),
)

/** The number in groups, where the value says so: `-|1234…`. */
export function grouped({ before, value, after }: Sentence): Sentence {
  const [sign = '', number = ''] = value.split('|')
  const groups = /^\d{14,15}$/.test(number)
    ? /^(.{4})(.{6})(.*)$/.exec(number)?.slice(1)
    : number.match(/.{1,4}/g)
  return { before, value: (groups ?? []).join(sign), after }
}
