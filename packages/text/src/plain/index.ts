export { cleanText } from './clean-text.ts'
export { hasPhrase, phraseForm } from './has-phrase.ts'
export { oneLine } from './one-line.ts'
