import { ANY_NUMBER, fitsSequence } from './fits-sequence.ts'

/**
 * `with-folders`: as CODEOWNERS has it, where `docs` and `docs*` are folders too, with all that is in them. `files`:
 * a pattern without `/` at its end is a file, so that no folder called `notes.md` lets code pass for a page.
 */
export type PathReading = 'with-folders' | 'files'

type NameTest = (name: string) => boolean

/** Whether a path matches one of these patterns. Case counts. */
export function pathSet(patterns: readonly string[], reading?: PathReading): (path: string) => boolean {
  const tests = patterns.map((pattern) => pathTest(pattern, reading))
  return (path) => {
    const names = path.split('/')
    return tests.some((test) => test(path, names))
  }
}

/** Whether a path with these names in it matches a pattern. */
export function pathTest(
  pattern: string,
  reading: PathReading = 'with-folders',
): (path: string, names: readonly string[]) => boolean {
  // A slash at the start or in the middle: the pattern begins at the top.
  const fromTop = /\/./.test(pattern)
  const parts = pattern.split('/').filter((part) => part !== '')
  const sequence: readonly (NameTest | null)[] = [
    ...(fromTop ? [] : [ANY_NUMBER]),
    ...parts.map((part) => (part === '**' ? ANY_NUMBER : nameTest(part))),
    ...(holdsFolder(pattern, reading) ? [ANY_NUMBER] : []),
  ]
  // Most paths lack it, which is seen at once: there can be 1,000 of them, and as many patterns.
  const word = longestWord(pattern)
  return (path, names) => path.includes(word) && fitsSequence(names, sequence, (name, test) => test(name))
}

/** What each path that matches has in it. */
function longestWord(pattern: string): string {
  return pattern.split(/[*?/]+/).reduce((longest, word) => (word.length > longest.length ? word : longest))
}

/** `docs/` holds what takes the place of that folder too: a link or a submodule called `docs`. */
function holdsFolder(pattern: string, reading: PathReading): boolean {
  if (pattern.endsWith('/')) return true
  return reading === 'with-folders' && !/(?:^|\/)\*$/.test(pattern)
}

function nameTest(pattern: string): NameTest {
  if (!/[*?]/.test(pattern)) return (name) => name === pattern
  const tests = [...pattern].map((sign) => (sign === '*' ? ANY_NUMBER : sign))
  // Most names end in something else, which is quickly seen.
  const end = pattern.slice(1 + Math.max(pattern.lastIndexOf('*'), pattern.lastIndexOf('?')))
  return (name) =>
    name.endsWith(end) && fitsSequence([...name], tests, (sign, test) => test === '?' || sign === test)
}
