import { type Instant, SOURCE_PRIORITY, SOURCE_STATUS } from '@triagebook/record'
import { err, ok, type Result } from '@triagebook/record/problem'
import type { IncomingActor, IncomingEvent, MappedChange } from '../../kit/incoming-ticket.ts'
import { pointedValue } from '../../kit/pointed-value.ts'
import { problem } from '../../problem/problem.ts'
import type { HistoryShape, Mapping } from '../read/mapping.ts'
import { CHANGED_FIELDS, type ChangedTarget } from '../read/target.ts'
import { cellText } from '../row/cell-text.ts'
import { fieldValue } from '../row/field-value.ts'
import type { Row } from '../row/row.ts'
import { type NestedEntry, nestedEntries } from './nested.ts'

/** The changes in a row, oldest first, translated as the values of their fields are. */
export interface NestedChanges {
  readonly events: readonly IncomingEvent[]
  readonly triage: readonly MappedChange[]
}

/** Reads the changes of a row; a problem where a value of one cannot be translated: a history must not lack an event. */
export function nestedChanges(row: Row, mapping: Mapping): Result<NestedChanges> {
  const { history } = mapping
  if (history === null) return ok({ events: [], triage: [] })
  const entries = nestedEntries(row, mapping, history)
  if (!entries.ok) return entries
  const events: IncomingEvent[] = []
  const triage: MappedChange[] = []
  for (const entry of entries.value) {
    const changes = changesIn(entry, history)
    if (changes === null)
      return err(problem('source/bad-entry#no-list', { list: history.list, skipped: row.skipped }, row.at))
    const by: IncomingActor = { id: entry.text(history.by), role: 'agent' }
    for (const json of changes) {
      const change = changeIn(json, { row, mapping, history })
      if (!change.ok) return change
      if (change.value !== null) add(change.value, { at: entry.at, by }, { events, triage })
    }
  }
  return ok({ events, triage })
}

/** Null where the pointer does not lead to a list. */
function changesIn(entry: NestedEntry, { changes }: HistoryShape): readonly unknown[] | null {
  if (changes === null) return [entry.value('')]
  const list = entry.value(changes) ?? []
  return Array.isArray(list) ? list : null
}

interface Change {
  readonly target: ChangedTarget
  readonly from: string | null
  readonly to: string | null
}

interface Around {
  readonly row: Row
  readonly mapping: Mapping
  readonly history: HistoryShape
}

/** Null for a field that is not read, and for a change that is none for us. */
function changeIn(json: unknown, { row, mapping, history }: Around): Result<Change | null> {
  const name = cellText(pointedValue(history.field, json), mapping.nulls) ?? null
  const target = name === null ? undefined : history.fields.get(name)
  const rule = target === undefined ? undefined : mapping.fields.get(target)
  if (target === undefined || rule === undefined) return ok(null)
  const translated = (pointer: string | null) =>
    fieldValue(target, rule, { ...row, cell: () => pointer && pointedValue(pointer, json) }, mapping)
  const before = translated(history.before)
  const after = translated(history.after)
  if (!before.ok) return before
  if (!after.ok) return after
  const [from, to] = [before.value?.text ?? null, after.value?.text ?? null]
  return ok(from === to ? null : { target, from, to })
}

function add(
  { target, from, to }: Change,
  moment: { readonly at: Instant; readonly by: IncomingActor },
  { events, triage }: { readonly events: IncomingEvent[]; readonly triage: MappedChange[] },
): void {
  if (target === 'source.status') {
    const status = word(SOURCE_STATUS, to)
    if (status !== null)
      events.push({ ...moment, event: 'changed', field: target, from: word(SOURCE_STATUS, from), to: status })
  } else if (target === 'source.priority') {
    const [before, after] = [word(SOURCE_PRIORITY, from), word(SOURCE_PRIORITY, to)]
    events.push({ ...moment, event: 'changed', field: target, from: before, to: after })
  } else {
    const field = CHANGED_FIELDS.find((one) => `triage.${one}` === target)
    if (field !== undefined) triage.push({ ...moment, field, from, to })
  }
}

function word<T extends string>(words: readonly T[], text: string | null): T | null {
  return words.find((one) => one === text) ?? null
}
