import type { Book } from '@triagebook/book'
import {
  checkAcross,
  factsOf,
  type Problem,
  placeFindings,
  type RecordFacts,
  unknownConnections,
} from '@triagebook/record'

/** What was learnt of the records that were to be checked. */
export interface Learnt {
  /** Of those that could be read. */
  readonly facts: readonly RecordFacts[]
  /** All that were to be checked. */
  readonly read: readonly string[]
  /** The record files of the book, to be checked or not, that are called by one of these ids. */
  readonly called: (ids: ReadonlySet<string>) => readonly string[]
}

/** The problems between records, at the files that were to be checked. */
export async function problemsAcross(book: Book, learnt: Learnt): Promise<readonly Problem[]> {
  const { facts, called } = learnt
  const wanted = new Set(facts.map(({ path }) => path))
  const all = [...facts, ...(await followed(book, learnt))]
  const paths = called(new Set([...all.map(({ id }) => id), ...targetsOf(all)]))
  const found = [
    ...checkAcross(all, { paths, settings: book.settings }),
    ...unknownConnections(facts, book.settings),
  ]
  const byFile = Map.groupBy(
    found.filter(({ path }) => wanted.has(path)),
    ({ path }) => path,
  )
  const problems: Problem[] = []
  for await (const { path, result } of book.records([...byFile.keys()])) {
    const findings = (byFile.get(path) ?? []).map(({ finding }) => finding)
    // One that cannot be read any more was changed meanwhile, so what was found may be gone.
    if (result.ok) problems.push(...placeFindings(findings, result.value))
  }
  return problems
}

/** The records outside that a chain of `merged_into` leads to: a circle may go through them. */
async function followed(book: Book, { facts, read, called }: Learnt): Promise<readonly RecordFacts[]> {
  const known = new Set(read)
  const around: RecordFacts[] = []
  let last = facts
  for (;;) {
    const targets = targetsOf(last)
    const next = targets.size === 0 ? [] : called(targets).filter((path) => !known.has(path))
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
