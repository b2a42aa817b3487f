import { type SentenceGroup, type SentenceSet, sentencesIn } from '../sentence-set.ts'
import { ADDRESSES, MAILS } from './addresses.ts'
import { HTML } from './html.ts'
import { LOOK_ALIKES } from './look-alikes.ts'
import { KNOWN_NAMES, PEOPLE, UNKNOWN_NAMES } from './names.ts'
import { CARDS, grouped, IBANS, PHONES } from './numbers.ts'
import { PASSWORDS } from './passwords.ts'
import { TOKENS } from './tokens.ts'

const SEED = 20261201
const plain = (name: string, kind: SentenceGroup['kind'], rows: readonly string[]): SentenceGroup => ({
  name,
  kind,
  format: 'plain',
  sentences: sentencesIn(rows, SEED),
})
const inGroups = (group: SentenceGroup): SentenceGroup => ({
  ...group,
  sentences: group.sentences.map(grouped),
})

/** Sentences that were written when the rules were finished. Whoever changes a rule because of them writes others. */
export const HELD_OUT_SET: SentenceSet = {
  people: PEOPLE,
  groups: [
    plain('tokens of providers in a sentence', 'token', TOKENS),
    plain('passwords, keys and codes', 'token', PASSWORDS),
    plain('addresses with a secret', 'url', ADDRESSES),
    plain('e-mail addresses', 'e-mail', MAILS),
    plain('phone numbers without a word', 'phone', PHONES),
    inGroups(plain('IBANs', 'iban', IBANS)),
    inGroups(plain('card numbers', 'card', CARDS)),
    { ...plain('values in HTML', 'token', HTML), format: 'html' },
    plain('names that the desk knows', 'name', KNOWN_NAMES),
    plain('names in greetings and at the end', 'name', UNKNOWN_NAMES),
  ],
  alike: LOOK_ALIKES.flatMap((text, index) => {
    const [sentence] = sentencesIn([`«${text}»`], SEED + index)
    return sentence === undefined ? [] : [sentence.value]
  }),
}
