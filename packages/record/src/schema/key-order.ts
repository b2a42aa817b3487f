/** The keys of a block in printing order, each with the keys below it; a list has those of its items. */
export interface KeyOrder {
  readonly [key: string]: KeyOrder
}

const NONE: KeyOrder = {}

/** The order below a key. */
export function below(order: KeyOrder, key: string): KeyOrder {
  return (Object.hasOwn(order, key) ? order[key] : undefined) ?? NONE
}

/** The entries with a value: known keys first and in this order, then all others in their own. */
export function inOrder(
  fields: Readonly<Record<string, unknown>>,
  order: KeyOrder,
): readonly (readonly [string, unknown])[] {
  const known = Object.keys(order).filter((key) => Object.hasOwn(fields, key))
  const others = Object.keys(fields).filter((key) => !Object.hasOwn(order, key))
  return [...known, ...others]
    .map((key) => [key, fields[key]] as const)
    .filter(([, value]) => value !== undefined)
}
