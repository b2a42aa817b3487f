import type { Parameters } from '../contract/drift.ts'

/** The text under a key; undefined where there is none. */
export function text(from: Parameters, key: string): string | undefined {
  const value = from[key]
  return typeof value === 'string' ? value : undefined
}

/** The text under a key that GitHub's description requires. */
export function requiredText(from: Parameters, key: string): string {
  return text(from, key) ?? ''
}

export function integer(from: Parameters, key: string): number | undefined {
  const value = from[key]
  return typeof value === 'number' ? value : undefined
}

export function flag(from: Parameters, key: string): boolean | undefined {
  const value = from[key]
  return typeof value === 'boolean' ? value : undefined
}

/** The objects of a list; none where there is no list. */
export function objects(from: Parameters, key: string): readonly Parameters[] {
  const value = from[key]
  return Array.isArray(value) ? value.filter((one) => typeof one === 'object' && one !== null) : []
}

export function object(from: Parameters, key: string): Parameters {
  const value = from[key]
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

/** The texts of a list; an object of it, as GitHub allows for labels and assignees, gives its `name` or `login`. */
export function texts(from: Parameters, key: string): readonly string[] | undefined {
  const value = from[key]
  if (!Array.isArray(value)) return undefined
  return value.map((one) => (typeof one === 'string' ? one : String(Object(one).name ?? Object(one).login)))
}
