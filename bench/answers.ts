import { type Checker, TRIAGEBOOK, TRIAGEBOOK_ALONE } from './contenders.ts'
import { damagedPlaces } from './sample-books.ts'
import { runNode } from './whole-process.ts'

/** Runs each checker once, which warms it up, and stops where one does not find every record of a clean book sound. */
export function demandSound(checkers: readonly Checker[], records: number): void {
  for (const { name, args, sound } of checkers) {
    const run = runNode(args)
    const seen = sound(run)
    if (seen !== records)
      throw new Error(
        `${name} finds ${seen ?? 'not all'} of ${records} records sound:\n${run.stderr.slice(0, 2000)}`,
      )
  }
}

/**
 * Stops where our validate does not find exactly the damaged files of a book, each at its line, or where one thread
 * says a word that two do not; gives the number of the files.
 */
export function demandFound(book: string): number {
  const [stdout = '', alone] = [TRIAGEBOOK, TRIAGEBOOK_ALONE].map(
    (command) => runNode([...command, 'validate', '--json', '--book', book]).stdout,
  )
  if (stdout !== alone) throw new Error('one thread and two do not say the same')
  const { problems } = JSON.parse(stdout)
  const places = placesOf(problems)
  const damaged = [...damagedPlaces(book)].sort()
  const differ = [...new Set(places).symmetricDifference(new Set(damaged))]
  if (differ.length > 0) throw new Error(`found and damaged files differ: ${differ.slice(0, 10).join(', ')}`)
  return damaged.length
}

interface Found {
  readonly severity: string
  readonly path: string
  readonly line: number
}

/** The first error of each file; problems come sorted by their place. */
function placesOf(problems: readonly Found[]): readonly string[] {
  const errors = problems.filter(({ severity }) => severity === 'error')
  const first = new Map(errors.toReversed().map(({ path, line }) => [path, line]))
  return [...first].map(([path, line]) => `${path}:${line}`)
}
