import { below, type KeyOrder } from '../schema/key-order.ts'
import type { Path } from '../schema/path.ts'
import { RECORD_ORDER } from '../schema/record-order.ts'
import { printFlow } from '../yaml/print-yaml.ts'

/** A value of the record on one line: equal values give equal lines. The greater line wins where nothing else decides. */
export function canonical(value: unknown, path: Path = []): string {
  const order = path.reduce<KeyOrder>((outer, key) => below(outer, String(key)), RECORD_ORDER)
  return value === undefined ? '' : printFlow(value, order)
}
