import { isMap, isScalar, type ParsedNode, Scalar } from 'yaml'
import type { Fix } from '../problem/fixable-problem.ts'
import { hiddenCharacter } from '../problem/hidden-character.ts'
import type { Path } from '../schema/path.ts'
import { nodeAt, pairOf } from '../yaml/node-path.ts'
import { printFlow, printScalar } from '../yaml/print-yaml.ts'
import type { YamlSource } from '../yaml/yaml-source.ts'
import { candidates } from './candidates.ts'
import { meantField } from './meant-field.ts'
import { misplacedField } from './misplaced-field.ts'
import { dayFrom } from './written-times.ts'

/** A difference from the schema. */
export interface Difference {
  readonly path: Path
  readonly value: unknown
  readonly source: YamlSource
  /** The name of a field that is not one. */
  readonly unknownField: string | undefined
  readonly knownFields: readonly string[]
  readonly part: string | undefined
  readonly allowed: readonly string[]
  /** Whether the schema takes this value in the same place. */
  accepts(value: unknown): boolean
}

/** The fix of a difference that has only one right answer; null where it has two, or none. */
export function shapeFix(difference: Difference): Fix | null {
  return difference.unknownField === undefined
    ? ofValue(difference)
    : ofName(difference, difference.unknownField)
}

function ofName({ path, value, source, knownFields }: Difference, written: string): Fix | null {
  const taken = typeof value === 'object' && value !== null ? Object.keys(value) : []
  const meant = meantField(written, knownFields, taken)
  const block = nodeAt(source.root, path)
  const key = isMap(block) ? pairOf(block, written)?.key : undefined
  if (meant === null) return ofPlace(path, source, written)
  const isMeantTwice = taken.some(
    (other) =>
      other !== written && !knownFields.includes(other) && meantField(other, knownFields, taken) === meant,
  )
  if (key === undefined || isMeantTwice) return null
  return fix(source, key, `the field \`${written}\` becomes \`${meant}\``, meant)
}

/** A field of another block. */
function ofPlace(path: Path, source: YamlSource, written: string): Fix | null {
  const misplaced = misplacedField(written, path, source)
  if (misplaced === null) return null
  const { block, edits } = misplaced
  return { does: `the field \`${written}\` moves to \`${block}\``, edits: [], later: () => edits }
}

function ofValue({ path, value, source, part, allowed, accepts }: Difference): Fix | null {
  const node = nodeAt(source.root, path)
  if (!isScalar(node) || !ON_ONE_LINE.has(node.type)) return null
  const [start, end] = node.range
  const written = source.text.slice(source.start + start, source.start + end)
  if (written.includes('\n')) return null
  const right = candidates({ value, written, part, allowed }).filter(accepts)
  const [answer, another] = new Map(right.map((candidate) => [JSON.stringify(candidate), candidate])).values()
  if (answer === undefined && part === 'Instant') return ofDay({ value, source, accepts }, node)
  if (answer === undefined || another !== undefined) return null
  const text = Array.isArray(answer) ? printFlow(answer, {}) : printScalar(answer)
  return fix(source, node, `${named(written)} becomes ${named(text)}`, text)
}

/** A day where a moment belongs: its first moment, which depends on the time zone of the book. */
function ofDay(
  { value, source: { start }, accepts }: Pick<Difference, 'value' | 'source' | 'accepts'>,
  { range }: ParsedNode,
): Fix | null {
  const day = typeof value === 'string' ? dayFrom(value.trim()) : null
  if (day === null || !accepts(`${day}T00:00:00Z`)) return null
  return {
    does: `\`${day}\` becomes the first moment of that day in the time zone of triagebook.yml`,
    edits: [],
    later: (dayStart) => [
      { start: start + range[0], end: start + range[1], text: printScalar(dayStart(day)) },
    ],
  }
}

/** The value where it is short, has no hidden character and cannot be an e-mail address. */
function named(written: string): string {
  return written.length > 60 || hiddenCharacter(written) !== null || /@.+\./.test(written)
    ? 'the value'
    : `\`${written}\``
}

const ON_ONE_LINE: ReadonlySet<unknown> = new Set([Scalar.PLAIN, Scalar.QUOTE_DOUBLE, Scalar.QUOTE_SINGLE])

function fix({ start }: YamlSource, { range }: ParsedNode, does: string, text: string): Fix {
  return { does, edits: [{ start: start + range[0], end: start + range[1], text }] }
}
