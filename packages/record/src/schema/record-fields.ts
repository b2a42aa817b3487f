import type { KeyOrder } from './key-order.ts'
import { RECORD_ORDER } from './record-order.ts'

/** Each field of the front matter that has a value, by its path: `triage.component`; of a list of blocks those of a block. */
export const RECORD_FIELDS: readonly string[] = fieldsIn(RECORD_ORDER, '').filter((path) => path !== 'body')

function fieldsIn(keys: KeyOrder, prefix: string): readonly string[] {
  return Object.entries(keys).flatMap(([key, below]) => {
    const path = `${prefix}${key}`
    return Object.keys(below).length === 0 ? [path] : fieldsIn(below, `${path}.`)
  })
}
