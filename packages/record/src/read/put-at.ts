import type { Path } from '../schema/path.ts'

/** A copy of plain data with another value at a path; `undefined` deletes the field. A path that is not there changes nothing. */
export function putAt(data: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) return value
  if (Array.isArray(data))
    return data.map((item, index) => (index === step ? putAt(item, rest, value) : item))
  if (typeof data !== 'object' || data === null) return data
  const entries = Object.entries(data).map(([key, part]) => [
    key,
    key === step ? putAt(part, rest, value) : part,
  ])
  return Object.fromEntries(entries.filter(([, part]) => part !== undefined))
}
