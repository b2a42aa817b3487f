/** A JSON object as it came from outside: any key, any value. */
export type JsonObject = Readonly<Record<string, unknown>>

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The objects of a list; empty if the value is not a list. */
export function objectsOf(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : []
}

/** Text that is not blank; null for anything else. */
export function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

/** One short word or time; a customer's sentence never matches. */
const WORD = /^[\p{L}\p{N}_:.+/-]{1,40} ?$/u

/** A value from outside for a message, in quotes; of what could be a customer's words only the length. */
export function shown(value: unknown): string {
  if (typeof value === 'string')
    return WORD.test(value) ? JSON.stringify(value) : `a text of ${value.length} characters`
  if (Array.isArray(value)) return 'a list'
  return isObject(value) ? 'an object' : (JSON.stringify(value) ?? 'nothing')
}
