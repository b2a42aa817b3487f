import { isMap, isScalar, isSeq, type ParsedNode } from 'yaml'
import type { RecordParts } from '../file/record-parts.ts'
import { lineStart } from '../yaml/text-lines.ts'
import { tokensOf } from '../yaml/yaml-tokens.ts'
import { canonical } from './canonical.ts'

/** A comment of a record's YAML. */
export interface Comment {
  /** From its `#` on. */
  readonly text: string
  /** Whether it follows a value on its line; else it has a line of its own. */
  readonly isBeside: boolean
  /** The field that it is beside or above, as `fieldsOf` names it; null below the last field. */
  readonly field: string | null
}

/** The comments of a record, in the order of the text. */
export function commentsOf(parts: RecordParts): readonly Comment[] {
  const yaml = yamlOf(parts)
  const fields = [...fieldsOf(parts)].sort(([, a], [, b]) => a - b)
  return [...commentTokens(tokensOf(yaml).tokens)]
    .sort((a, b) => a.offset - b.offset)
    .map(({ offset, source }): Comment => {
      const isBeside = yaml.slice(lineStart(yaml, offset), offset).trim() !== ''
      const field = isBeside
        ? fields.findLast(([, start]) => start < offset)
        : fields.find(([, start]) => start > offset)
      return { text: source, isBeside, field: field?.[0] ?? null }
    })
}

/** The offset of each field and each list item in the YAML, by its path; an item is named by its value, because its place may change. */
export function fieldsOf({ source }: RecordParts): ReadonlyMap<string, number> {
  return new Map(fieldsIn(source.root, source.value, ''))
}

export function yamlOf({ source, yamlEnd }: RecordParts): string {
  return source.text.slice(source.start, yamlEnd)
}

function* fieldsIn(node: ParsedNode | null, value: unknown, path: string): Generator<[string, number]> {
  if (isMap(node)) {
    for (const { key, value: inner } of node.items) {
      const name = isScalar(key) ? String(key.value) : ''
      yield [`${path}\n${name}`, key.range[0]]
      yield* fieldsIn(inner, partOf(value, name), `${path}\n${name}`)
    }
  } else if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) {
      const part = partOf(value, index)
      const name = `${path}\n- ${canonical(part)}`
      yield [name, item.range[0]]
      yield* fieldsIn(item, part, name)
    }
  }
}

function partOf(value: unknown, key: string | number): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
}

interface CommentToken {
  readonly type: 'comment'
  readonly offset: number
  readonly source: string
}

/** Comments may be in any part of a token. */
function* commentTokens(part: unknown): Generator<CommentToken> {
  if (typeof part !== 'object' || part === null) return
  if (isCommentToken(part)) yield part
  else for (const inner of Object.values(part)) yield* commentTokens(inner)
}

function isCommentToken(part: object): part is CommentToken {
  return 'type' in part && part.type === 'comment'
}
