import type { Book } from '@triagebook/book'
import {
  type CursorFile,
  type Problem,
  readCursorFile,
  type Settings,
  TriagebookError,
} from '@triagebook/record'
import { type Identity, readIdentity } from '@triagebook/redact'
import { cannotFilter } from '@triagebook/sources'
import { bookAt, orThrow } from '../open-book.ts'
import { policyOf } from '../policy-of.ts'
import { rulesOf } from '../rules-of.ts'
import type { Host } from '../stage.ts'
import { cursorPath } from './cursor-path.ts'
import type { ImportInputs } from './inputs.ts'
import { existingRecord } from './record/existing-record.ts'
import type { ImportRun } from './run.ts'
import { connectSource } from './source/connect-source.ts'
import { importConnection } from './source/import-connection.ts'

export async function openImport(inputs: ImportInputs, host: Host): Promise<ImportRun> {
  const book = await bookAt(inputs.book)
  const problems: Problem[] = []
  const identity = orThrow(readIdentity(inputs.pseudonymKey))
  refuseAnotherKey(book.settings, identity)
  const { connection: name, source, supplier } = await connectSource(inputs, book.settings, problems)
  const connection = importConnection(name, source.platform, book.settings)
  const unusable = cannotFilter(connection.filter)
  if (unusable !== null) throw new TriagebookError([unusable])
  const cursor = cursorOf(book, name)
  return {
    book,
    settings: book.settings,
    rules: orThrow(rulesOf(book), problems),
    policy: orThrow(policyOf(book), problems),
    identity,
    connection,
    now: host.now,
    cursor,
    pages: () => source.read(supplier, cursor?.cursor ?? null),
    problems,
    existing: (id, createdAt) => existingRecord(book, id, createdAt),
    text: (path) => book.text(path),
  }
}

function refuseAnotherKey({ privacy }: Settings, identity: Identity): void {
  if (privacy.pseudonym_key === undefined || privacy.pseudonym_key === identity.fingerprint) return
  throw new TriagebookError([
    {
      code: 'import/another-key',
      severity: 'error',
      message: `This book was made with the key ${privacy.pseudonym_key}; the key that was given is ${identity.fingerprint}. The same person would get a second pseudonym.`,
      hint: 'Set TRIAGEBOOK_PSEUDONYM_KEY to the key that your team used before.',
    },
  ])
}

function cursorOf(book: Book, connection: string): CursorFile | null {
  const path = cursorPath(connection)
  const content = book.text(path)
  return content === null ? null : orThrow(readCursorFile(path, content)).value
}
