import { type Condition, nearest, type Path } from '@triagebook/record'
import { isTriageField, LIST_FIELDS, type RuledField, readableFields } from '../ticket/fields.ts'
import { readerOf, type ValueReader } from '../ticket/value-reader.ts'
import type { CompileContext } from './compile-context.ts'
import { problem } from './problems.ts'

/** What a leaf asks about: one field, or one or more texts. */
export interface Selector {
  /** In words: `title or body`, `desk tags`, `customer tier`. */
  readonly label: string
  readonly read: ValueReader
  readonly isList: boolean
  /** The record's path, for the words it may hold; absent for texts. */
  readonly path?: string
}

/** The subject of a leaf, or null and a problem where a rule for this field may not read it. */
export function compileSelector(
  leaf: Condition,
  path: Path,
  field: RuledField,
  context: CompileContext,
): Selector | null {
  if (leaf.text) {
    const readers = leaf.text.map(readerOf)
    return {
      label: leaf.text.join(' or '),
      read: (snapshot) => readers.flatMap((reader) => reader(snapshot)),
      isList: false,
    }
  }
  const name = leaf.field ?? ''
  if (!readableFields(field).includes(name)) {
    reportUnreadable(name, [...path, 'field'], field, context)
    return null
  }
  return { label: labelOf(name), read: readerOf(name), isList: LIST_FIELDS.has(name), path: name }
}

function reportUnreadable(
  name: string,
  path: Path,
  field: RuledField,
  { place, problems }: CompileContext,
): void {
  const allowed = readableFields(field)
  const at = place(path)
  if (isTriageField(name)) {
    const earlier = allowed.filter((candidate) => candidate.startsWith('triage.')).join(', ')
    problems.push(problem('rules/field-not-yet-decided', { field, other: name, earlier }, at))
    return
  }
  const near = allowed.find((candidate) => candidate.endsWith(`.${name}`)) ?? nearest(name, allowed)
  problems.push(
    near
      ? problem('rules/unknown-field#near', { field: name, near }, at)
      : problem('rules/unknown-field#far', { field: name }, at),
  )
}

/** `source.native_status` -> `desk native status`; triage fields go by their own name. */
function labelOf(path: string): string {
  const [block, ...rest] = path.split('.')
  const name = rest.join(' ').replaceAll('_', ' ')
  if (block === 'source') return `desk ${name}`
  return block === 'customer' ? `customer ${name}` : name || path
}
