import type { HistoryEvent, RecordContent } from '@triagebook/record'

type Fields = Readonly<Record<string, unknown>>

/** What a command changed: each field by its path with its new value (null where it is gone), added events, and the body. */
export function changeOf(before: RecordContent, after: RecordContent): Fields {
  const { history: past = [], ...old } = before.record
  const { history = [], ...next } = after.record
  const lines = (events: readonly HistoryEvent[]) => events.map((event) => JSON.stringify(event))
  const events = history.filter((event) => !lines(past).includes(JSON.stringify(event)))
  const lost = past.filter((event) => !lines(history).includes(JSON.stringify(event)))
  return {
    ...fieldsOf(old, next, ''),
    ...(events.length > 0 && { events }),
    ...(lost.length > 0 && { lost }),
    ...(before.body !== after.body && { body: after.body }),
  }
}

function fieldsOf(old: Fields, next: Fields, path: string): Fields {
  const keys = [...new Set([...Object.keys(old), ...Object.keys(next)])]
  return Object.assign({}, ...keys.map((key) => fieldOf(old[key], next[key], `${path}${key}`)))
}

function fieldOf(old: unknown, next: unknown, path: string): Fields {
  if (JSON.stringify(old) === JSON.stringify(next)) return {}
  const isBlock = path === 'triage' || path === 'triage.decided' || path === 'source' || path === 'product'
  if (isBlock && isFields(next)) return fieldsOf(isFields(old) ? old : {}, next, `${path}.`)
  return { [path]: next ?? null }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
