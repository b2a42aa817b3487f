import { type FieldChange, fieldChanges, isReason } from './field-changes.ts'
import type { Change, Effect } from './plan.ts'

/** A change as it is shown: which file, and what of it, without its content. */
export interface PlannedChange {
  readonly root: Change['root']
  readonly path: string
  readonly action: 'add' | 'change' | 'delete' | 'write'
  readonly fields?: readonly FieldChange[]
}

export type PlannedEffect = Pick<Effect, 'key' | 'words'>

/** What a run would write. Plain data: it is a part of the `--json` document. */
export interface PlannedWrites {
  readonly changes: readonly PlannedChange[]
  /** How many files more, where the host asked for the first ones only. */
  readonly more?: number
  readonly effects: readonly PlannedEffect[]
}

export function plannedChange(change: Change): PlannedChange {
  const { root, path } = change
  if (root === 'output') return { root, path, action: 'write' }
  const { content, madeFrom, record } = change
  const action = content === null ? 'delete' : madeFrom === null ? 'add' : 'change'
  return {
    root,
    path,
    action,
    ...(record && { fields: [...fieldChanges(record.from, record.to), ...(record.body ?? [])] }),
  }
}

/** How many files of a run are shown, and how many fields of one file. */
export const MOST_FILES = 20
const MOST_FIELDS = 6

const WORDS = { add: 'new', change: 'changed', delete: 'deleted', write: 'to be written' } as const

/** A line a file: `tickets/2026/03/x.md: triage.priority P2 -> P1`. Of many only the first, and how many more. */
export function plannedLines({ changes, more: others = 0, effects }: PlannedWrites): readonly string[] {
  const lines = changes.slice(0, MOST_FILES).map((change) => `${change.path}: ${changeWords(change)}`)
  const more = changes.length - lines.length + others
  return [
    ...lines,
    ...(more > 0 ? [`and ${more} more`] : []),
    ...effects.map(({ words }) => `then: ${words}`),
  ]
}

/** The values that change; reasons only where no value does. */
function changeWords({ action, fields = [] }: PlannedChange): string {
  const values = fields.filter((field) => !isReason(field))
  const chosen = values.length > 0 ? values : fields
  if (chosen.length === 0) return WORDS[action]
  const more = chosen.length - MOST_FIELDS
  return [...chosen.slice(0, MOST_FIELDS).map(fieldWords), ...(more > 0 ? [`${more} more`] : [])].join('; ')
}

function fieldWords({ field, from, to }: FieldChange): string {
  return `${field} ${from ?? '(none)'} -> ${to ?? '(none)'}`
}
