/** What the name of a column says, in small letters and words: of `/fields/status/name` it is `status`. */
export interface ColumnPath {
  readonly name: string
  /** A value by itself, the name or the id of an object, or the names in a list of objects. */
  readonly part: 'value' | 'name' | 'id' | 'names'
  /** How many steps it takes from the row. */
  readonly depth: number
}

/** Steps that only hold the fields of a ticket. */
const CONTAINERS: ReadonlySet<string> = new Set([
  'fields',
  'attributes',
  'ticket',
  'issue',
  'bug',
  'node',
  'properties',
])

const NAMES: ReadonlySet<string> = new Set(['name', 'value', 'label', 'display name', 'title'])
const IDS: ReadonlySet<string> = new Set([
  'id',
  'key',
  'login',
  'username',
  'account id',
  'email',
  'email address',
])

/** Reads the name of a column, or a pointer. Null for a pointer into something else, such as the author’s state. */
export function columnPath(column: string): ColumnPath | null {
  if (!column.startsWith('/')) return { name: words(column), part: 'value', depth: 0 }
  const steps = column
    .split('/')
    .slice(1)
    .map((step) => words(step.replaceAll('~1', '/').replaceAll('~0', '~')))
  const depth = steps.length
  const first = steps.findIndex((step) => !CONTAINERS.has(step))
  const own = first < 0 ? steps.slice(-1) : steps.slice(first)
  const [name = '', last = null, deeper = null, ...more] = own
  if (more.length > 0 || (deeper !== null && last !== '*')) return null
  if (last === null) return { name, part: 'value', depth }
  if (last === '*') return deeper !== null && NAMES.has(deeper) ? { name, part: 'names', depth } : null
  if (NAMES.has(last)) return { name, part: 'name', depth }
  return IDS.has(last) ? { name, part: 'id', depth } : null
}

/** `createdAt` and `created_at` are `created at`. */
function words(text: string): string {
  return text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_\s-]+/g, ' ')
    .trim()
    .toLowerCase()
}
