import { hasPhrase, phraseForm } from '@triagebook/text/plain'
import { foldCase } from '../ticket/fold-case.ts'
import type { Snapshot } from '../ticket/snapshot.ts'
import type { Operator } from './operator.ts'

/** Whether a list has the member, or a text has the phrase as whole words. */
export const contains: Operator<'contains'> = {
  fits: ['list', 'text', 'word'],
  prepare: (wanted, { selector: { label, kind } }) => {
    const phrase = String(wanted)
    const met = `"${phrase}" in ${label}`
    const holds = kind === 'list' ? isMember(phrase) : isInText(phrase)
    return {
      match: (values, snapshot) => (values.some((value) => holds(value, snapshot)) ? met : undefined),
      unmet: `no ${met}`,
    }
  },
}

function isMember(phrase: string) {
  const member = foldCase(phrase)
  return (value: string) => foldCase(value) === member
}

function isInText(phrase: string) {
  const words = phraseForm(phrase)
  return (text: string, { phraseForms }: Snapshot) => {
    const form = phraseForms.get(text) ?? phraseForm(text)
    phraseForms.set(text, form)
    return hasPhrase(form, words)
  }
}
