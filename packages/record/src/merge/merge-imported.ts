import { same } from '../edit/same.ts'
import type { TicketRecord } from '../schema/types.generated.ts'
import { canonical } from './canonical.ts'
import { type Part, withoutConflict } from './conflict.ts'
import { mergeValue } from './merge-value.ts'
import type { Contents } from './sides.ts'
import { greater, partOf, rightSide, type Side } from './sides.ts'

type Imported = Pick<TicketRecord, 'id' | 'title' | 'source' | 'customer'>

/** What import writes. */
export interface ImportedPart extends Part<Imported> {
  /** The side whose import wins where the two differ; null for tickets without a desk, which people write. */
  readonly importer: Side | null
}

/** The fields that import writes. Where both sides imported, the newer import as a whole: a mixture was never true. */
export function mergeImported(contents: Contents): ImportedPart {
  const { ours, theirs } = contents
  if (isManual(ours.record) && isManual(theirs.record)) return { ...byField(contents), importer: null }
  const importer = importerOf(contents)
  const { id, source } = contents[importer].record
  const customer = customerOf(contents, importer)
  const title = contents[titleSide(contents, importer)].record.title
  const value: Imported = { id, title, source, ...(customer.value && { customer: customer.value }) }
  return { value, conflicts: customer.conflicts, importer }
}

function isManual({ source }: TicketRecord): boolean {
  return source.platform === 'manual'
}

function byField(contents: Contents): Part<Imported> {
  const one = <K extends keyof Imported>(key: K) =>
    mergeValue(
      [key],
      partOf(contents, (side) => side?.record[key]),
    )
  const [id, title, source, customer] = [one('id'), one('title'), one('source'), one('customer')]
  const ours = contents.ours.record
  return {
    value: {
      id: id.value ?? ours.id,
      title: title.value ?? ours.title,
      source: source.value ?? ours.source,
      ...(customer.value && { customer: customer.value }),
    },
    conflicts: [id, title, source, customer].flatMap(({ conflicts }) => conflicts),
  }
}

/** The side that imported; of two the newer by the desk's clock, unless only the other withholds the ticket. */
function importerOf(contents: Contents): Side {
  const { ours, theirs } = contents
  const right = rightSide(sourcesOf(contents))
  if (right && !same(ours.record.source, theirs.record.source)) return right
  const mark = ({ record: { source, title }, body }: Contents['ours']) =>
    [source.withheld === true, source.updated_at, canonical(source, ['source']), title, body].join('\n')
  return greater(mark(ours), mark(theirs))
}

function titleSide(contents: Contents, importer: Side): Side {
  if (rightSide(sourcesOf(contents)) === null || contents[importer].record.source.withheld) return importer
  return rightSide(partOf(contents, (side) => side?.record.title)) ?? importer
}

/** Where the desk names no customer, people may: an import without one does not delete theirs. */
function customerOf(contents: Contents, importer: Side): Part<TicketRecord['customer']> {
  const imported = contents[importer].record.customer
  if (rightSide(sourcesOf(contents)) === null && imported) return withoutConflict(imported)
  const merged = mergeValue(
    ['customer'],
    partOf(contents, (side) => side?.record.customer),
  )
  const haveImported = !same(contents.ours.record.source, contents.theirs.record.source)
  return merged.conflicts.length > 0 && haveImported ? withoutConflict(imported ?? merged.value) : merged
}

function sourcesOf(contents: Contents) {
  return partOf(contents, (side) => side?.record.source)
}
