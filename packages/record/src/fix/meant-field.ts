import leven from 'leven'

const SHORTEST = 4

/**
 * The one field that a mistyped name can mean: the same letters, or one letter wrong, missing or too many, in a name long
 * enough to tell. Null where two are as near, and where the field stands there already.
 */
export function meantField(
  written: string,
  known: readonly string[],
  taken: readonly string[],
): string | null {
  const word = plain(written)
  const same = known.filter((name) => plain(name) === word)
  const near = known.filter(
    (name) => word.length >= SHORTEST && (leven(plain(name), word) === 1 || isSwapped(plain(name), word)),
  )
  const [meant, another] = same.length > 0 ? same : near
  return meant === undefined || another !== undefined || taken.includes(meant) ? null : meant
}

function plain(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '_')
}

/** Two neighbouring letters stand the wrong way round. */
function isSwapped(name: string, word: string): boolean {
  if (name.length !== word.length) return false
  const at = [...name].findIndex((letter, index) => letter !== word[index])
  return at >= 0 && name === word.slice(0, at) + (word[at + 1] ?? '') + word[at] + word.slice(at + 2)
}
