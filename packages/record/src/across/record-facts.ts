import type { RecordFile } from '../record/record-file.ts'
import type { Path } from '../schema/path.ts'
import type { TicketRecord } from '../schema/types.generated.ts'

/** What the checks across records need of one record: small, so that those of a large book fit into memory. */
export interface RecordFacts {
  readonly path: string
  readonly id: string
  readonly connection: string
  readonly nativeId: string
  /** The id of the record that this ticket was merged into. */
  readonly mergedInto: string | null
  /** Those that triagebook.yml does not list. */
  readonly unknownLogins: readonly UnknownLogin[]
}

/** A login that a record has at this place. */
export interface UnknownLogin {
  readonly path: Path
  readonly login: string
}

export function factsOf(
  { path, record }: RecordFile,
  unknownIn: (record: TicketRecord) => readonly UnknownLogin[] = () => [],
): RecordFacts {
  const { id, source } = record
  return {
    path,
    id: detached(id),
    connection: detached(source.connection),
    nativeId: detached(source.native_id),
    mergedInto: source.merged_into === undefined ? null : detached(source.merged_into),
    unknownLogins: unknownIn(record).map(({ path, login }) => ({ path, login: detached(login) })),
  }
}

/** A copy: V8 keeps a substring as a view of its text, which would hold the whole file in memory. */
function detached(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8')
}
