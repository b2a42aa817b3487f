/** The keys of a block in printing order, each with the keys below it; a list has those of its items. */
export interface KeyOrder {
  readonly [key: string]: KeyOrder
}

const NONE: KeyOrder = {}

/** The order below a key. */
export function below(order: KeyOrder, key: string): KeyOrder {
  return (Object.hasOwn(order, key) ? order[key] : undefined) ?? NONE
}

/** The keys that have a value: known ones first and in this order, then all others in their own. */
export function keysInOrder(fields: Readonly<Record<string, unknown>>, order: KeyOrder): readonly string[] {
  const keys: string[] = []
  for (const key of Object.keys(order))
    if (Object.hasOwn(fields, key) && fields[key] !== undefined) keys.push(key)
  for (const key of Object.keys(fields))
    if (!Object.hasOwn(order, key) && fields[key] !== undefined) keys.push(key)
  return keys
}
