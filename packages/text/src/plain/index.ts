export { cleanText } from './clean-text.ts'
export { containsPhrase } from './contains-phrase.ts'
export { oneLine } from './one-line.ts'
