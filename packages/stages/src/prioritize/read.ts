import type { Book } from '@triagebook/book'
import {
  DECIDED_FIELDS,
  type Instant,
  type Problem,
  type RecordFile,
  type TicketRecord,
  TriagebookError,
} from '@triagebook/record'
import type { RuleBook } from '@triagebook/rules'
import { idOf } from '../id-of.ts'
import { loginOf } from '../login-of.ts'
import { noSuchTicket } from '../no-such-ticket.ts'
import { bookAt, orThrow } from '../open-book.ts'
import { rulesOf } from '../rules-of.ts'
import type { Host } from '../stage.ts'
import type { PrioritizeInputs } from './inputs.ts'

export interface Author {
  readonly login: string
  readonly at: Instant
}

export interface ToPrioritize {
  readonly book: Book
  readonly rules: RuleBook
  readonly files: readonly RecordFile[]
  /** Who last changed a record in which a person's value waits for a signature, by path. */
  readonly authors: ReadonlyMap<string, Author>
  readonly problems: readonly Problem[]
}

export async function readToPrioritize(
  { book: start, ids = [] }: PrioritizeInputs,
  host: Host,
): Promise<ToPrioritize> {
  const book = await bookAt(start)
  const problems: Problem[] = []
  const rules = orThrow(rulesOf(book), problems)
  const files: RecordFile[] = []
  const authors = new Map<string, Author>()
  for await (const { path, result } of book.records(pathsOf(book, ids))) {
    problems.push(...result.problems)
    if (!result.ok) continue
    files.push(result.value)
    const author = isUnsigned(result.value.record) ? book.lastAuthor(path) : null
    if (author !== null) authors.set(path, { login: loginOf(author), at: author.at })
    if (files.length % 1000 === 0) host.progress(`${files.length} records read`)
  }
  return { book, rules, files, authors, problems }
}

function pathsOf(book: Book, ids: readonly string[]): readonly string[] {
  const paths = book.recordPaths()
  if (ids.length === 0) return paths
  const known = new Map(paths.map((path) => [idOf(path), path]))
  const unknown = ids.filter((id) => !known.has(id))
  const [first, ...rest] = unknown.map(noSuchTicket)
  if (first !== undefined) throw new TriagebookError([first, ...rest])
  return ids.flatMap((id) => known.get(id) ?? [])
}

function isUnsigned({ triage }: TicketRecord): boolean {
  return DECIDED_FIELDS.some(
    (field) => triage[field] !== undefined && triage.decided?.[field]?.value !== triage[field],
  )
}
