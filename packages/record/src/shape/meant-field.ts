import leven from 'leven'
import { isSwapped } from '../problem/is-swapped.ts'

const SHORTEST = 4

/**
 * The one field that a mistyped name can mean: the same letters, or one letter wrong, missing or too many, in a name long
 * enough to tell. Null where two are equally near, and where the field is there already.
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
