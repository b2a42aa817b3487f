import { hasPhrase, phraseForm } from '@triagebook/text/plain'
import { foldCase } from '../ticket/fold-case.ts'
import { foldedValues } from '../ticket/folded-values.ts'
import type { Snapshot } from '../ticket/snapshot.ts'
import type { Operator } from './operator.ts'

/** Whether a list has the member, or a text has the phrase as whole words. */
export const contains: Operator<'contains'> = {
  fits: ['list', 'text', 'word'],
  prepare: (wanted, { selector: { label, kind } }) => {
    const phrase = String(wanted)
    const met = `"${phrase}" in ${label}`
    const holds = kind === 'list' ? hasMember(phrase) : hasText(phrase)
    return {
      match: (values, snapshot) => (holds(values, snapshot) ? met : undefined),
      unmet: `no ${met}`,
    }
  },
}

function hasMember(phrase: string) {
  const member = foldCase(phrase)
  return (values: readonly string[], snapshot: Snapshot) => foldedValues(values, snapshot).includes(member)
}

function hasText(phrase: string) {
  const words = phraseForm(phrase)
  return (texts: readonly string[], { phraseForms }: Snapshot) =>
    texts.some((text) => {
      const form = phraseForms.get(text) ?? phraseForm(text)
      phraseForms.set(text, form)
      return hasPhrase(form, words)
    })
}
