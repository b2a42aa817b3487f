import leven from 'leven'
import { isSwapped } from './is-swapped.ts'

/** The known word that was probably meant, or null where none is near. */
export function nearest(written: string, known: readonly string[]): string | null {
  const word = written.toLowerCase()
  if (word.trim() === '') return null
  const limit = Math.max(1, Math.floor(word.length / 3))
  const [best] = known
    .map((candidate) => ({ candidate, distance: distance(word, candidate) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance)
  return best?.candidate ?? null
}

function distance(word: string, candidate: string): number {
  const plain = (text: string) => text.toLowerCase().replace(/[-_ ]+/g, '-')
  return isSwapped(plain(word), plain(candidate)) ? 1 : leven(plain(word), plain(candidate))
}

/** A hint for an unknown word: the word that was probably meant, and the list. */
export function suggestion(written: string, known: readonly string[]): string {
  if (known.length === 0) return 'There is none to choose from.'
  const meant = nearest(written, known)
  const list = listed(known)
  return meant === null ? `Use one of: ${list}.` : `Did you mean \`${meant}\`? Allowed: ${list}.`
}

/** Names in a sentence; a long list is cut, with the number of names left out. */
export function listed(names: readonly string[], limit = 25): string {
  if (names.length === 0) return 'none'
  const shown = names.slice(0, limit).map((name) => `\`${name}\``)
  return names.length > limit ? `${shown.join(', ')} and ${names.length - limit} more` : shown.join(', ')
}
