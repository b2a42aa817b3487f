import { isMap, isScalar, type ParsedNode, type YAMLMap } from 'yaml'
import type { TextEdit } from '../problem/text-edit.ts'
import type { Path } from '../schema/path.ts'
import { RECORD_FIELDS } from '../schema/record-fields.ts'
import { nodeAt, pairOf } from '../yaml/node-path.ts'
import { lineStart } from '../yaml/text-lines.ts'
import type { YamlSource } from '../yaml/yaml-source.ts'

/** A field in a block that has no such field, and the block in which it belongs. */
export interface MisplacedField {
  readonly block: string
  /** Moves the line of the field. Offsets count in the whole file. */
  readonly edits: readonly TextEdit[]
}

/**
 * Where a field belongs that stands in another block, such as `severity` at the top. Null where several blocks have such
 * a field, where the place is taken, where the field stands twice, and where it is more than one line.
 */
export function misplacedField(name: string, path: Path, source: YamlSource): MisplacedField | null {
  const block = onlyBlockOf(name)
  const target = block === null ? null : nodeAt(source.root, block.split('.'))
  const home = nodeAt(source.root, path)
  if (block === null || !isBlock(target) || !isBlock(home) || pairOf(target, name) !== undefined) return null
  const line = lineOf(home, name, source)
  const first = target.items[0]?.key
  if (line === null || !isScalar(first) || occurrences(name, source.root) !== 1) return null
  const text = source.text.slice(line.start, line.end)
  const place = lineStart(source.text, source.start + first.range[0])
  const indent = source.text.slice(place, source.start + first.range[0])
  return {
    block,
    edits: [
      { ...line, text: '' },
      { start: place, end: place, text: indent + text.trimStart() },
    ],
  }
}

/** Who decided a field, and events, have names that others have too. */
function onlyBlockOf(name: string): string | null {
  const [found, ...others] = RECORD_FIELDS.filter(
    (field) => field.endsWith(`.${name}`) && !/^(?:triage\.decided|history)\./.test(field),
  )
  return found === undefined || others.length > 0 ? null : found.slice(0, -name.length - 1)
}

function isBlock(node: ParsedNode | null): node is YAMLMap.Parsed {
  return isMap(node) && node.flow !== true
}

/** The whole line of a field that has nothing else on it. */
function lineOf(block: YAMLMap.Parsed, name: string, { text, start }: YamlSource) {
  const pair = pairOf(block, name)
  if (!isScalar(pair?.key) || !isScalar(pair.value)) return null
  const from = lineStart(text, start + pair.key.range[0])
  const end = text.indexOf('\n', start + pair.value.range[0]) + 1
  const isAlone = text.slice(from, start + pair.key.range[0]).trim() === ''
  return isAlone && end > 0 && start + pair.value.range[1] <= end ? { start: from, end } : null
}

/** At the top and in the blocks there. */
function occurrences(name: string, root: ParsedNode | null): number {
  if (!isMap(root)) return 0
  const blocks = root.items.flatMap(({ value }) => (isMap(value) ? value : []))
  return [root, ...blocks].filter((map) => pairOf(map, name) !== undefined).length
}
