import type { TicketRecord } from '@triagebook/record'

/** A field of a record that changes, with its values as text; null where there is none. */
export interface FieldChange {
  readonly field: string
  readonly from: string | null
  readonly to: string | null
}

/** The fields in which two states of a record differ; first values, then who decided them, why, and the history. */
export function fieldChanges(before: TicketRecord, after: TicketRecord): readonly FieldChange[] {
  const [was, is] = [leavesOf(before), leavesOf(after)]
  const fields = [...new Set([...is.keys(), ...was.keys()])]
  const changes = fields.flatMap((field): readonly FieldChange[] => {
    const [from, to] = [was.get(field) ?? null, is.get(field) ?? null]
    return from === to ? [] : [{ field, from, to }]
  })
  return [...changes.filter((change) => !isReason(change)), ...changes.filter(isReason)]
}

/** Whether a change only says who decided a value, when and why. */
export function isReason({ field }: FieldChange): boolean {
  return field === 'history' || field.startsWith('triage.decided.')
}

/** Every value of a record as text, by its path. */
function leavesOf(record: TicketRecord): ReadonlyMap<string, string> {
  const leaves = new Map<string, string>()
  const visit = (path: string, value: unknown) => {
    if (typeof value !== 'object' || value === null) leaves.set(path, String(value))
    else if (Array.isArray(value)) leaves.set(path, listWords(value))
    else for (const [key, part] of Object.entries(value)) visit(path === '' ? key : `${path}.${key}`, part)
  }
  visit('', record)
  return leaves
}

/** Of what is more than words only how many there are. */
function listWords(values: readonly unknown[]): string {
  return values.some((value) => typeof value === 'object') ? `${values.length} entries` : values.join(', ')
}
