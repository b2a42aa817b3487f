import { fieldFrom } from './field-from.ts'

const STAR = /\/\*(?=\/|$)/

/** Whether a pointer leads to a value of every entry of a list: `/labels/*\/name`. */
export function hasStar(pointer: string): boolean {
  return STAR.test(pointer)
}

/** The value that a pointer leads to in JSON. `*` stands for every entry of a list: then the values are a list. */
export function pointedValue(pointer: string, json: unknown): unknown {
  const star = STAR.exec(pointer)
  if (star === null) return fieldFrom(pointer, { raw: json })
  const list = fieldFrom(pointer.slice(0, star.index), { raw: json })
  if (!Array.isArray(list)) return undefined
  const rest = pointer.slice(star.index + star[0].length)
  return list.flatMap((entry) => pointedValue(rest, entry) ?? [])
}
