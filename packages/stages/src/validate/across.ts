import type { Book } from '@triagebook/book'
import {
  checkAcross,
  factsOf,
  type RecordFacts,
  unknownConnections,
  unknownLogins,
} from '@triagebook/record/across'
import { placeFindings } from '@triagebook/record/check'
import type { Problem } from '@triagebook/record/problem'

/** What is known of the checked records. */
export interface CheckedFacts {
  /** Of the readable ones. */
  readonly facts: readonly RecordFacts[]
  /** The paths of all checked records. */
  readonly checked: readonly string[]
  /** The record files of the whole book that are named after one of these ids. */
  readonly called: (ids: ReadonlySet<string>) => Promise<readonly string[]>
}

/** The problems between records, in the checked files. */
export async function problemsAcross(book: Book, known: CheckedFacts): Promise<readonly Problem[]> {
  const { facts, called } = known
  const wanted = new Set(facts.map(({ path }) => path))
  const all = [...facts, ...(await followed(book, known))]
  const paths = await called(new Set([...all.map(({ id }) => id), ...targetsOf(all)]))
  const found = [
    ...checkAcross(all, { paths, settings: book.settings }),
    ...unknownConnections(facts, book.settings),
    ...unknownLogins(facts, book.settings),
  ]
  const byFile = Map.groupBy(
    found.filter(({ path }) => wanted.has(path)),
    ({ path }) => path,
  )
  const problems: Problem[] = []
  for await (const { path, result } of book.records([...byFile.keys()])) {
    const findings = (byFile.get(path) ?? []).map(({ finding }) => finding)
    // A file that is no longer readable was changed meanwhile, so the finding may be outdated.
    if (result.ok) problems.push(...placeFindings(findings, result.value))
  }
  return problems
}

/** The records that were not checked but are reached by `merged_into`: a circle may go through them. */
async function followed(
  book: Book,
  { facts, checked, called }: CheckedFacts,
): Promise<readonly RecordFacts[]> {
  const known = new Set(checked)
  const around: RecordFacts[] = []
  let last = facts
  for (;;) {
    const targets = targetsOf(last)
    const found = targets.size === 0 ? [] : await called(targets)
    const next = found.filter((path) => !known.has(path))
    if (next.length === 0) return around
    for (const path of next) known.add(path)
    last = await factsAt(book, next)
    for (const facts of last) around.push(facts)
  }
}

function targetsOf(facts: readonly RecordFacts[]): ReadonlySet<string> {
  return new Set(facts.flatMap(({ mergedInto }) => mergedInto ?? []))
}

async function factsAt(book: Book, paths: readonly string[]): Promise<readonly RecordFacts[]> {
  const facts: RecordFacts[] = []
  for await (const { result } of book.records(paths)) if (result.ok) facts.push(factsOf(result.value))
  return facts
}
