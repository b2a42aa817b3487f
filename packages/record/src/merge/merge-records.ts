import { addEvents } from '../record/history.ts'
import type { RecordContent } from '../record/record-file.ts'
import { omitUndefined } from '../schema/omit-undefined.ts'
import type { TicketRecord } from '../schema/types.generated.ts'
import type { Clash } from './clash.ts'
import type { Contents } from './contents.ts'
import { mergeBody } from './merge-body.ts'
import { mergeImported } from './merge-imported.ts'
import { mergeAnalysis, mergeEngineering, mergeResolution } from './merge-stages.ts'
import { mergeTriage } from './merge-triage.ts'
import { mergeValue } from './merge-value.ts'
import { settleHistory } from './settle-history.ts'
import { partOf, rightSide } from './sides.ts'

/** The merged record; where it clashes it says what our side says. Clashes come in the record's order, the body's last. */
export interface MergedRecord extends RecordContent {
  readonly clashes: readonly Clash[]
}

/**
 * Merges two versions of a record that began as one: each field by its writer, the history as a set. Without a base
 * both sides made the record anew. Swapping the sides changes nothing but which side of a clash is ours.
 */
export function mergeRecords(given: Contents): MergedRecord {
  const contents: Contents = {
    base: given.base && contentOf(given.base),
    ours: contentOf(given.ours),
    theirs: contentOf(given.theirs),
  }
  const right = rightSide(contents)
  if (right) return { ...contents[right], clashes: [] }
  const imported = mergeImported(contents)
  const triage = mergeTriage(contents)
  const product = mergeValue(
    ['product'],
    partOf(contents, (side) => side?.record.product),
  )
  const resolution = mergeResolution(contents)
  const body = mergeBody(contents, imported.importer)
  const record = omitUndefined<TicketRecord>({
    ...imported.value,
    triage: triage.value,
    product: product.value,
    analysis: mergeAnalysis(contents),
    engineering: mergeEngineering(contents),
    resolution: resolution.value,
    history: mergeHistory(contents),
  })
  const clashes = [imported, triage, product, resolution, body].flatMap((part) => part.clashes)
  const clashing = new Set(clashes.map(({ path }) => path.join('.')))
  return {
    record: settleHistory(record, [contents.ours.record, contents.theirs.record], clashing),
    body: body.value,
    clashes,
  }
}

function mergeHistory(contents: Contents): TicketRecord['history'] {
  const histories = partOf(contents, (side) => side?.record.history)
  const right = rightSide(histories)
  if (right) return histories[right]
  return addEvents(histories.ours, histories.theirs ?? [])
}

function contentOf({ record, body }: RecordContent): RecordContent {
  return { record, body }
}
