import { below, type KeyOrder, RECORD_ORDER } from '../key-order.ts'
import { printFlow } from '../print-yaml.ts'
import type { Path } from '../yaml-path.ts'

/** A value of the record on one line: equal lines are equal values. The greater line decides where nothing else does. */
export function canonical(value: unknown, path: Path = []): string {
  const order = path.reduce<KeyOrder>((outer, key) => below(outer, String(key)), RECORD_ORDER)
  return value === undefined ? '' : printFlow(value, order)
}
