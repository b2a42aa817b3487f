import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Book } from '@triagebook/book'
import {
  checkRecord,
  factsOf,
  type Problem,
  type RecordFacts,
  readCursorFile,
  TriagebookError,
} from '@triagebook/record'
import { bookAt, rulesOf } from '../open-book.ts'
import { policyOf } from '../policy-of.ts'
import type { Host } from '../stage.ts'
import { problemsAcross } from './across.ts'
import type { ValidateInputs } from './inputs.ts'
import { mappingProblems } from './mapping-problems.ts'

export interface Checked {
  readonly records: number
  readonly problems: readonly Problem[]
}

/** Reads what is to be checked, and collects every problem of each file. */
export async function readToValidate(
  { book: start, paths, since, secrets, clone }: ValidateInputs,
  host: Host,
): Promise<Checked> {
  const book = await bookAt(start)
  const wanted = wantedPaths(book, start, { paths, since })
  const all = book.recordPaths()
  const records = all.filter(wanted)
  const problems: Problem[] = []
  const facts: RecordFacts[] = []
  let done = 0
  for await (const { reading } of book.records(records)) {
    problems.push(...reading.problems)
    if (reading.ok) {
      problems.push(...checkRecord(reading.value, book.settings))
      facts.push(factsOf(reading.value))
    }
    if (++done % 1000 === 0) host.progress(`${done} of ${records.length} records checked`)
  }
  const across = await problemsAcross(book, { facts, read: records, paths: all })
  const policy = policyOf(book)
  if (policy.ok && (secrets || since !== undefined)) {
    // Only here, because it compiles many patterns.
    const { secretsIn } = await import('./secrets-in.ts')
    const added = secrets || since === undefined ? () => null : book.addedSince(since)
    problems.push(...secretsIn(book, records, { policy: policy.value, added }))
  }
  const others = [...policy.problems, ...otherFiles(book), ...(await mappingProblems(book))].filter(
    ({ at }) => at === undefined || wanted(at.path),
  )
  const ofClone = clone ? book.cloneProblems() : []
  return { records: records.length, problems: [...problems, ...across, ...others, ...ofClone] }
}

function otherFiles(book: Book): readonly Problem[] {
  const cursors = Object.keys(book.settings.connections).map(
    (connection) => `.triagebook/cursors/${connection}.yml`,
  )
  return [
    ...rulesOf(book).problems,
    ...cursors.flatMap((cursor) => {
      const content = book.text(cursor)
      return content === null ? [] : readCursorFile(cursor, content).problems
    }),
  ]
}

function wantedPaths(
  book: Book,
  start: string,
  { paths, since }: { paths: readonly string[] | undefined; since: string | undefined },
): (file: string) => boolean {
  if (since !== undefined) {
    const changed = new Set(book.changedSince(since))
    return (file) => changed.has(file)
  }
  if (paths === undefined || paths.length === 0) return () => true
  const places = paths.map((given) => insideBook(book, start, given))
  return (file) => places.some((place) => place === '' || file === place || file.startsWith(`${place}/`))
}

function insideBook(book: Book, start: string, given: string): string {
  const absolute = path.resolve(start, given)
  const relative = path.relative(book.folder, absolute).split(path.sep).join('/')
  if (relative === '..' || relative.startsWith('../') || path.isAbsolute(relative)) {
    throw new TriagebookError([
      {
        code: 'validate/outside-book',
        severity: 'error',
        message: `${given} is not in the book at ${book.folder}.`,
        hint: 'Name a file or a folder of the book.',
      },
    ])
  }
  if (!existsSync(absolute)) {
    throw new TriagebookError([
      {
        code: 'validate/no-such-file',
        severity: 'error',
        message: `There is no ${given} in the book.`,
        hint: 'Check the spelling; a record is at tickets/<year>/<month>/<id>.md.',
      },
    ])
  }
  return relative
}
