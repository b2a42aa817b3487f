import { COMMON_WORDS, LEGAL_FORMS, NO_NAMES, PARTICLES } from './common-words.ts'
import { foldedLetters } from './folded-words.ts'

/** Names to look for, as their letters without accents, spaces and capitals. */
export interface KnownNames {
  /** `annamuster`, `musteranna`; true if all its words need a capital, because they are ordinary words. */
  readonly whole: ReadonlyMap<string, boolean>
  /** `amuster`, only as `A. Muster`. */
  readonly withInitial: ReadonlySet<string>
  /** First names and last names. They are ordinary words too often to be looked for everywhere. */
  readonly parts: ReadonlySet<string>
  /** Last names, which a title tells. */
  readonly last: ReadonlySet<string>
  /** Names in scripts without spaces, as they are written: a word of such a text is not told apart. */
  readonly unspaced: readonly string[]
}

/** What a desk knows of the people of a ticket. */
export interface NamesOfTicket {
  readonly people: readonly string[]
  readonly organizations: readonly string[]
}

/** Scripts that write names without spaces; fewer characters than this are ordinary words too. */
const WITHOUT_SPACES = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{3,}$/u
const SHORTEST_NAME = 5
const SHORTEST_ORGANIZATION = 4
const MOST_WORDS = 5

/** The forms in which people write these names. Names that are none, such as "Support team" or an address, are left out. */
export function knownNames({ people, organizations }: NamesOfTicket): KnownNames {
  const whole = new Map<string, boolean>()
  const withInitial = new Set<string>()
  const parts = new Set<string>()
  const last = new Set<string>()
  const unspaced: string[] = []
  for (const person of people) {
    const words = wordsOfName(person)
    const [first = '', ...others] = words
    if (first === '' || words.some((word) => NO_NAMES.has(word))) continue
    for (const word of words) if (word.length > 2 && !PARTICLES.has(word)) parts.add(word)
    if (WITHOUT_SPACES.test(person.trim())) unspaced.push(person.trim())
    const isCommon = words.every((word) => COMMON_WORDS.has(word))
    for (const name of others) {
      if (name.length > 2 && !PARTICLES.has(name)) last.add(name)
      withInitial.add(spelled(`${[...first][0]}${name}`))
    }
    const forms = others.flatMap((name) => [
      [first, name],
      [name, first],
    ])
    for (const form of [...forms, words, [...others, first], [...words.slice(-1), ...words.slice(0, -1)]])
      if (form.length > 1 && form.join('').length >= SHORTEST_NAME)
        whole.set(spelled(form.join('')), isCommon)
  }
  for (const organization of organizations) addOrganization(organization, whole)
  return { whole, withInitial, parts, last, unspaced }
}

/** With and without what it is by law; one ordinary word only with it. */
function addOrganization(name: string, whole: Map<string, boolean>): void {
  const words = lettersOf(name)
  const end = words.findLastIndex((word) => !LEGAL_FORMS.has(word)) + 1
  const own = words.slice(0, end)
  const isCommon = own.every((word) => COMMON_WORDS.has(word) || NO_NAMES.has(word))
  if (end < words.length) whole.set(spelled(words.join('')), isCommon)
  const isAlone = own.length === 1
  const isLong = own.join('').length >= SHORTEST_ORGANIZATION
  if (isLong && !(isAlone && isCommon)) whole.set(spelled(own.join('')), isAlone || isCommon)
}

/** First name first; empty for what is no name. */
function wordsOfName(name: string): readonly string[] {
  if (/[\d@/_]/.test(name)) return []
  const [last = '', first] = name.split(',')
  const words = lettersOf(first === undefined ? name : `${first} ${last}`)
  return words.length <= MOST_WORDS ? words : []
}

function lettersOf(name: string): readonly string[] {
  return name
    .normalize('NFC')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
    .map(foldedLetters)
}

/** A name as it is compared: German umlauts are also written with an e. */
export function spelled(letters: string): string {
  return letters.replace(/(?<=[aou])e/g, '')
}
