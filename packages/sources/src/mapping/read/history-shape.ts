import type { MappingFile } from '@triagebook/record'
import type { HistoryShape } from './mapping.ts'
import { changedTarget } from './target.ts'

/** What `history` says. */
export function historyShape(written: NonNullable<MappingFile['history']>): HistoryShape {
  const { from, at, by = null, changes = null, field, before = null, after, fields } = written
  return {
    list: from,
    at,
    by,
    changes,
    field,
    before,
    after,
    fields: new Map(
      Object.entries(fields).flatMap(([name, ours]) => {
        const target = changedTarget(ours)
        return target === null ? [] : [[name, target] as const]
      }),
    ),
  }
}
