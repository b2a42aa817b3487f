import { type Condition, ownEntry, type Path } from '@triagebook/record'
import { nearest } from '@triagebook/record/problem'
import { type FieldKind, kindOf } from '../ticket/field-kinds.ts'
import { type ConditionReader, isTriageField, readableFields } from '../ticket/fields.ts'
import { sectionReaderOf } from '../ticket/section-reader.ts'
import type { Snapshot } from '../ticket/snapshot.ts'
import { readerOf } from '../ticket/value-reader.ts'
import { type CompileContext, report } from './compile-context.ts'
import { problem } from './problems.ts'

/** What a condition tests: one field, one or more texts, or one section. */
export interface Selector {
  /** In words: `title or body`, `desk tags`, `customer tier`, `Steps to reproduce`. */
  readonly label: string
  /** The values; none if the field is missing. */
  readonly read: (snapshot: Snapshot) => readonly string[]
  readonly kind: FieldKind
  /** The path in the record; absent for texts and sections. */
  readonly path?: string
}

/** The selector of a condition; undefined, with a problem, if a rule for this field may not read it. */
export function compileSelector(
  { field: name = '', text, section }: Condition,
  path: Path,
  reader: ConditionReader,
  context: CompileContext,
): Selector | undefined {
  if (text) return { label: text.join(' or '), read: readerOf(text), kind: 'text' }
  if (section) return { label: `\`${section}\``, read: sectionReaderOf(section), kind: 'text' }
  const kind = kindOf(name)
  if (kind === undefined || !readableFields(reader).includes(name))
    return reportUnreadable(name, [...path, 'field'], reader, context)
  return { label: labelOf(name), read: readerOf([name]), kind, path: name }
}

function reportUnreadable(
  name: string,
  path: Path,
  reader: ConditionReader,
  context: CompileContext,
): undefined {
  const allowed = readableFields(reader)
  const near = allowed.find((candidate) => candidate.endsWith(`.${name}`)) ?? nearest(name, allowed)
  return report(context, path, (at) => {
    if (isTriageField(name)) {
      const earlier = allowed.filter((candidate) => candidate.startsWith('triage.')).join(', ')
      return problem('rules/field-not-yet-decided', { field: reader, other: name, earlier }, at)
    }
    return near
      ? problem('rules/unknown-field#near', { field: name, near }, at)
      : problem('rules/unknown-field#far', { field: name }, at)
  })
}

const LABELS: Readonly<Record<string, string>> = {
  'comments.count': 'number of comments',
  'comments.last_by': 'who commented last',
}

/** `source.native_status` -> `desk native status`, `triage.type` -> `type`. */
function labelOf(path: string): string {
  const own = ownEntry(LABELS, path)
  if (own !== undefined) return own
  const [block, ...rest] = path.split('.')
  const name = rest.join(' ').replaceAll('_', ' ')
  if (block === 'source') return `desk ${name}`
  return block === 'customer' ? `customer ${name}` : name || path
}
