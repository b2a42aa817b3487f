/** Whether the name is the word with two neighbouring letters swapped. */
export function isSwapped(name: string, word: string): boolean {
  if (name.length !== word.length) return false
  const at = [...name].findIndex((letter, index) => letter !== word[index])
  return at >= 0 && name === word.slice(0, at) + (word[at + 1] ?? '') + word[at] + word.slice(at + 2)
}
