import { addEvents } from '../record/history.ts'
import type { RecordContent } from '../record/record-file.ts'
import { omitUndefined } from '../schema/omit-undefined.ts'
import type { TicketRecord } from '../schema/types.generated.ts'
import type { Conflict } from './conflict.ts'
import { mergeBody } from './merge-body.ts'
import { mergeImported } from './merge-imported.ts'
import { mergeAnalysis, mergeEngineering, mergeResolution } from './merge-stages.ts'
import { mergeTriage } from './merge-triage.ts'
import { mergeValue } from './merge-value.ts'
import { reconcileHistory } from './reconcile-history.ts'
import type { Contents } from './sides.ts'
import { partOf, rightSide } from './sides.ts'

/** The merged record, with our side where there is a conflict. Conflicts are in the record's order, the body's last. */
export interface MergedRecord extends RecordContent {
  readonly conflicts: readonly Conflict[]
}

/**
 * Merges two versions of a record: each field by the rules of its writer, the history as a set. Without a base both
 * sides added the record. Swapping the sides changes only which side of a conflict is ours.
 */
export function mergeRecords(given: Contents): MergedRecord {
  const contents: Contents = {
    base: given.base && contentOf(given.base),
    ours: contentOf(given.ours),
    theirs: contentOf(given.theirs),
  }
  const right = rightSide(contents)
  if (right) return { ...contents[right], conflicts: [] }
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
  const conflicts = [imported, triage, product, resolution, body].flatMap((part) => part.conflicts)
  const conflicting = new Set(conflicts.map(({ path }) => path.join('.')))
  return {
    record: reconcileHistory(record, [contents.ours.record, contents.theirs.record], conflicting),
    body: body.value,
    conflicts,
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
