import type { Book } from '@triagebook/book'
import type { CursorFile } from '@triagebook/record'
import { readCursorFile, type Settings } from '@triagebook/record/formats'
import { type Problem, TriagebookError } from '@triagebook/record/problem'
import { type Identity, readIdentity } from '@triagebook/redact'
import { cannotFilter } from '@triagebook/sources'
import { orThrow } from '../book/open-book.ts'
import { authorsIn, isUnsigned } from '../book/people/authors.ts'
import { policyOf } from '../book/rules/policy-of.ts'
import { rulesOf } from '../book/rules/rules-of.ts'
import type { PortsOf } from '../stage/host.ts'
import type { ImportInputs } from './about.ts'
import { cursorPath } from './cursor-path.ts'
import { problem } from './problem/problems.ts'
import { existingRecord } from './record/existing-record.ts'
import type { ImportRun } from './run.ts'
import { connectSource } from './source/connect-source.ts'
import { importConnection } from './source/import-connection.ts'

export async function openImport(
  inputs: ImportInputs,
  { book, environment, pseudonymKey, now, room }: PortsOf<'book' | 'environment' | 'pseudonymKey' | 'room'>,
): Promise<ImportRun> {
  const problems: Problem[] = []
  const identity = orThrow(readIdentity(pseudonymKey))
  refuseAnotherKey(book.settings, identity)
  const { connection: name, source, supplier } = await connectSource(inputs, book.settings, problems)
  const connection = importConnection(name, source.platform, book.settings)
  const unusable = cannotFilter(connection.filter)
  if (unusable !== null) throw new TriagebookError([unusable])
  const cursor = cursorOf(book, name)
  const authorOf = authorsIn(book, environment, now)
  return {
    settings: book.settings,
    rules: orThrow(rulesOf(book), problems),
    policy: orThrow(policyOf(book), problems),
    identity,
    connection,
    authorOf: ({ path, record }) => (isUnsigned(record) ? authorOf(path) : null),
    now,
    cursor,
    pages: () => source.read(supplier, cursor?.cursor ?? null),
    problems,
    room,
    waiting: new Set(),
    existing: (id, createdAt) => existingRecord(book, id, createdAt),
    text: (path) => book.text(path),
  }
}

function refuseAnotherKey({ privacy }: Settings, identity: Identity): void {
  if (privacy.pseudonym_key === undefined || privacy.pseudonym_key === identity.fingerprint) return
  const keys = { before: privacy.pseudonym_key, now: identity.fingerprint }
  throw new TriagebookError([problem('import/another-key', keys)])
}

function cursorOf(book: Book, connection: string): CursorFile | null {
  const path = cursorPath(connection)
  const content = book.text(path)
  return content === null ? null : orThrow(readCursorFile(path, content)).value
}
