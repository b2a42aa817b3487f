import type { Book } from '@triagebook/book'
import { type Duplicates, type LikelyDuplicate, startDuplicates } from '@triagebook/insight'
import type { RecordFile } from '@triagebook/record'
import type { Problem } from '@triagebook/record/problem'
import { readableRecords } from '../book/readable-records.ts'

/** Of pairs that people called duplicates, this finds more than one in four; one ticket in seven gets a proposal (bench/README.md). */
export const LEAST_PERCENT = 40

/** A ticket by its id, with the earlier ones that are like it; at least one. */
export interface Found {
  readonly id: string
  readonly earlier: readonly LikelyDuplicate[]
}

interface Reading {
  readonly problems: Problem[]
  readonly progress: (line: string) => void
  /** Is shown each ticket on the way. */
  readonly see: (file: RecordFile) => void
}

/** Reads every record once, and compares their words. */
export async function compareTickets(book: Book, { problems, progress, see }: Reading): Promise<Duplicates> {
  const started = startDuplicates(book.settings)
  for await (const file of readableRecords(book, { problems, progress })) {
    started.observe(file)
    see(file)
  }
  return started.finish()
}

/** Those of these tickets that are like an earlier one, the most alike first. */
export function likeEarlierOnes(
  ids: Iterable<string>,
  duplicates: Duplicates,
  leastPercent = LEAST_PERCENT,
): readonly Found[] {
  return [...ids]
    .map((id) => ({ id, earlier: duplicates.of(id, leastPercent) }))
    .filter(({ earlier }) => earlier.length > 0)
    .sort(mostAlikeFirst)
}

function mostAlikeFirst(a: Found, b: Found): number {
  return (b.earlier[0]?.percent ?? 0) - (a.earlier[0]?.percent ?? 0) || (a.id < b.id ? -1 : 1)
}
