import type { Book, GitFolder } from '@triagebook/book'
import { pathsWithText, prefixOf } from '@triagebook/book/pull'
import { type MergedPull, PROBLEMS as OF_FORGE } from '@triagebook/forge'
import type { RecordFile } from '@triagebook/record'
import { problemsOf, TriagebookError } from '@triagebook/record/problem'
import { caseReader } from '../gate/facts/case-reader.ts'
import { turnOf } from '../gate/turn-of.ts'
import type { PortsOf } from '../stage/host.ts'
import type { MergedCase } from './events-of.ts'
import { isTimed } from './is-timed.ts'

const ofForge = problemsOf(OF_FORGE)

/** Merged pull requests of which no record has the timings yet. */
export interface MergedCases {
  readonly cases: readonly MergedCase[]
  /** The records of their tickets as they are now, by path. */
  readonly records: ReadonlyMap<string, RecordFile>
  /** How many could not be read. */
  readonly unread: number
  /** How many wait for the next run. */
  readonly more: number
  /** False where so many pull requests have changed lately that some are not seen. */
  readonly complete: boolean
}

/** In milliseconds: what was merged longer ago has had its turn. */
const LATELY = 7 * 24 * 60 * 60_000
/** A workflow’s token has 1,000 requests an hour, and the open pull requests need most of them. */
const MOST_PULLS = 10

export async function readTimings(
  _inputs: unknown,
  ports: PortsOf<'book' | 'environment' | 'forge' | 'remote'>,
): Promise<MergedCases> {
  const { book, environment, now } = ports
  if (ports.forge === undefined || ports.remote === undefined)
    throw new TriagebookError([ofForge('forge/no-token#action', {})])
  const [forge, remote] = [await ports.forge(), ports.remote()]
  const at = { folder: book.folder, environment }
  const { owner, name } = await forge.repository()
  const { pulls, complete } = await forge.pulls.mergedSince(new Date(now.getTime() - LATELY))
  const named = pulls
    .filter((pull) => !isOfTimings(pull) && !isPushed(pull))
    .map((pull) => ({ pull, reference: `${owner}/${name}#${pull.number}` }))
  const timed = await timedReferences(
    book,
    at,
    named.map(({ reference }) => reference),
  )
  const left = named.filter(({ reference }) => !timed.has(reference))
  const turn = turnOf(left, MOST_PULLS, now)
  const readCase = caseReader({ at, forge, remote, now })
  const cases: MergedCase[] = []
  for (const { pull, reference } of turn) {
    try {
      cases.push({ pull, reference, case: await readCase(pull.number, pull.commit) })
    } catch (error) {
      // One that cannot be read keeps no other from being timed.
      if (!(error instanceof TriagebookError)) throw error
    }
  }
  const paths = cases.flatMap((one) => one.case.records.map(({ path }) => path))
  return {
    cases,
    records: await recordsAt(book, paths),
    unread: turn.length - cases.length,
    more: left.length - turn.length,
    complete,
  }
}

/** The pull requests of this stage itself: to time them would make another one, and so on. */
function isOfTimings({ head }: MergedPull): boolean {
  return !head.isFork && /^triagebook\/gate(?:-\d+)?$/.test(head.branch)
}

/** Somebody pushed its commits onto the base: where these began there is no longer known. */
function isPushed({ head, commit }: MergedPull): boolean {
  return commit === head.commit
}

/** Those of the pull requests whose timings a record has. */
async function timedReferences(
  book: Book,
  at: GitFolder,
  references: readonly string[],
): Promise<ReadonlySet<string>> {
  const prefix = await prefixOf(at)
  const where = { commit: 'HEAD', folder: `${prefix}tickets`, texts: references }
  const paths = (await pathsWithText(at, where)).map((path) => path.slice(prefix.length))
  const records = [...(await recordsAt(book, paths)).values()]
  return new Set(references.filter((reference) => records.some(({ record }) => isTimed(record, reference))))
}

/** Of a record that is gone or cannot be read nothing is kept: `validate` says why. */
async function recordsAt(book: Book, paths: readonly string[]): Promise<ReadonlyMap<string, RecordFile>> {
  const records = new Map<string, RecordFile>()
  const there = new Set(book.recordPaths())
  const wanted = [...new Set(paths)].filter((path) => there.has(path))
  if (wanted.length === 0) return records
  for await (const { path, result } of book.records(wanted)) if (result.ok) records.set(path, result.value)
  return records
}
