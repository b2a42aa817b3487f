import { readFileSync } from 'node:fs'

/** The formats of a book's files, in the order in which a newcomer meets them. Each has a schema. */
export const BOOK_FORMATS = [
  'record',
  'settings',
  'classify',
  'matrix',
  'route',
  'readiness',
  'checks',
  'approvals',
  'cases',
  'redact',
  'sla',
  'mapping',
  'cursor',
  'playbook',
] as const

const FOLDER = new URL('../schema/', import.meta.url)
const FILE = /^([a-z]+)\.schema\.json$/

/**
 * A schema with everything it needs, as the type by which the caller knows schemas: a file that it refers to becomes one
 * of its `$defs`, under the title of that file.
 */
export function readSchema<Schema>(name: string): Schema {
  const schema = parse(name)
  const shared: Record<string, unknown> = {}
  const local = mapRefs(schema, (ref) => {
    const file = FILE.exec(ref)?.[1]
    if (file === undefined) return ref
    const { $schema, $id, ...part } = parse(file)
    shared[part.title] ??= mapRefs(part, (own) => (own === '#' ? `#/$defs/${part.title}` : own))
    return `#/$defs/${part.title}`
  })
  return { ...local, $defs: { ...local.$defs, ...shared } }
}

function parse(name: string) {
  return JSON.parse(readFileSync(new URL(`${name}.schema.json`, FOLDER), 'utf8'))
}

function mapRefs(schema: object, map: (ref: string) => string) {
  return JSON.parse(JSON.stringify(schema), (key, value) => (key === '$ref' ? map(value) : value))
}
