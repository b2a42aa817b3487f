import { describe, expect, it } from 'vitest'
import { hasPhrase, phraseForm } from './has-phrase.ts'

const contains = (text: string, phrase: string) => hasPhrase(phraseForm(text), phraseForm(phrase))

describe('hasPhrase', () => {
  it.each([
    { text: 'The SSO page', phrase: 'sso' },
    { text: 'cannot  log\nin', phrase: 'log in' },
    { text: 'ÜBER alles', phrase: 'über' },
    { text: 'cafe\u0301 closed', phrase: 'café' },
    { text: '(error 500).', phrase: 'Error 500' },
    { text: 'classonly sso', phrase: 'sso' },
    { text: 'C# fails', phrase: 'c#' },
    { text: 'x#bug', phrase: '#bug' },
    { text: 'エラー、エラー', phrase: 'エラー' },
    { text: '👍sso👍', phrase: 'sso' },
  ])('finds $phrase in $text', ({ text, phrase }) => {
    expect(contains(text, phrase)).toBe(true)
  })

  it.each([
    { text: 'classonly', phrase: 'sso' },
    { text: 'crashes', phrase: 'crash' },
    { text: 'error 5000', phrase: 'error 500' },
    { text: 'übersso', phrase: 'sso' },
    { text: '𝒜sso', phrase: 'sso' },
    { text: 'sso_id', phrase: 'sso' },
    { text: 'cafe\u0301', phrase: 'cafe' },
    { text: 'anything', phrase: '' },
    { text: 'anything', phrase: '  ' },
  ])('does not find $phrase in $text', ({ text, phrase }) => {
    expect(contains(text, phrase)).toBe(false)
  })
})
