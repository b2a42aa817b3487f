import type { Book } from '@triagebook/book'
import { checkAcross, factsOf, type Problem, placeFindings, type RecordFacts } from '@triagebook/record'
import { idOf } from '../id-of.ts'

/** What was learnt of the records that were to be checked. */
export interface Learnt {
  /** Of those that could be read. */
  readonly facts: readonly RecordFacts[]
  /** All that were to be checked. */
  readonly read: readonly string[]
  /** Every record file of the book, to be checked or not. */
  readonly paths: readonly string[]
}

/** The problems between records, at the files that were to be checked. */
export async function problemsAcross(book: Book, learnt: Learnt): Promise<readonly Problem[]> {
  const { facts, paths } = learnt
  const wanted = new Set(facts.map(({ path }) => path))
  const around = await followed(book, learnt)
  const found = checkAcross([...facts, ...around], { paths, settings: book.settings })
  const byFile = Map.groupBy(
    found.filter(({ path }) => wanted.has(path)),
    ({ path }) => path,
  )
  const problems: Problem[] = []
  for await (const { path, reading } of book.records([...byFile.keys()])) {
    const findings = (byFile.get(path) ?? []).map(({ finding }) => finding)
    // One that cannot be read any more was changed meanwhile, so what was found may be gone.
    if (reading.ok) problems.push(...placeFindings(findings, reading.value))
  }
  return problems
}

/** The records outside that a chain of `merged_into` leads to: a circle may go through them. */
async function followed(book: Book, { facts, read, paths }: Learnt): Promise<readonly RecordFacts[]> {
  const known = new Set(read)
  const unread = new Map(paths.filter((path) => !known.has(path)).map((path) => [idOf(path), path] as const))
  const around: RecordFacts[] = []
  let last = facts
  while (last.length > 0) {
    const next = last.flatMap(({ mergedInto }) => unread.get(mergedInto ?? '') ?? [])
    for (const path of next) unread.delete(idOf(path))
    last = await factsAt(book, [...new Set(next)])
    for (const facts of last) around.push(facts)
  }
  return around
}

async function factsAt(book: Book, paths: readonly string[]): Promise<readonly RecordFacts[]> {
  const facts: RecordFacts[] = []
  for await (const { reading } of book.records(paths)) if (reading.ok) facts.push(factsOf(reading.value))
  return facts
}
