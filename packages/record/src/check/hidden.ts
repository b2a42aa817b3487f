import { hiddenCharacter } from '../problem/hidden-character.ts'
import { hiddenInText } from '../problem/hidden-in-text.ts'
import type { RecordFile } from '../record/record-file.ts'
import type { Path } from '../schema/path.ts'
import { problem } from '../shape/problems.ts'
import type { Finding } from './finding.ts'

/** Free text of people: some hidden characters are part of languages and of emoji. */
const FREE_TEXT: ReadonlySet<string | number> = new Set([
  'title',
  'text',
  'why',
  'escalation_reason',
  'override',
  'recommendation',
  'no_action',
  'name',
])

/** What the desk says in words of its own. */
const OF_THE_DESK: ReadonlySet<string | number> = new Set([
  'tags',
  'native',
  'native_status',
  'native_priority',
])

/** In quotes, a YAML value may have the character as an escape sequence. */
const SEQUENCE = /\\[uUx_]/

/** Values that a program acts on, such as ids, owners and links, must have no hidden character, and texts none without a visible effect. */
export function hiddenFindings({ text, record }: RecordFile): readonly Finding[] {
  const mayHide =
    hiddenCharacter(text) !== null ||
    firstInText(text) !== null ||
    (text.includes('\\') && SEQUENCE.test(text))
  if (!mayHide) return []
  return within(record, [])
}

function within(part: unknown, path: Path): readonly Finding[] {
  if (typeof part === 'string') return ofText(part, path)
  if (typeof part !== 'object' || part === null) return []
  const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(part)
    ? [...part.entries()]
    : Object.entries(part)
  return entries.flatMap(([key, value]) => (OF_THE_DESK.has(key) ? [] : within(value, [...path, key])))
}

function ofText(text: string, path: Path): readonly Finding[] {
  const hidden = FREE_TEXT.has(path.at(-1) ?? '') ? firstInText(text) : hiddenCharacter(text)
  if (hidden === null) return []
  const field = `\`${path.join('.')}\``
  return [{ ...problem('field/hidden-character#value', { field, character: hidden }), path }]
}

function firstInText(text: string): string | null {
  const [first] = hiddenInText(text)
  return first?.character ?? null
}
