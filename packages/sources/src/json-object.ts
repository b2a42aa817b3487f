import { shorten } from '@triagebook/record'

/** The words of a message around a value have to stay readable. */
const LONGEST_SHOWN = 41

/** A JSON object as it came from outside: any key, any value. */
export type JsonObject = Readonly<Record<string, unknown>>

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The objects of a list; nothing where it is no list. */
export function objectsOf(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : []
}

/** Text that says something; null for all else. */
export function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

/** A value from outside for a message: short, on one line, in quotes. */
export function shown(value: unknown): string {
  return shorten(JSON.stringify(value) ?? 'nothing', LONGEST_SHOWN)
}
