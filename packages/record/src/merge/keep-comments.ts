import { readParts } from '../file/read-parts.ts'
import type { RecordParts } from '../file/record-parts.ts'
import type { RecordFile } from '../record/record-file.ts'
import { eolOf, lineStart } from '../yaml/text-lines.ts'
import { type Comment, commentsOf, fieldsOf, yamlOf } from './comments.ts'
import type { Side } from './sides.ts'

/** A comment that the merged text has no place for. */
export interface LostComment {
  readonly text: string
  readonly side: Side
}

/** The merged text with what either side commented since the base, and what of that has no place in it. */
export function keepComments(
  file: RecordFile,
  merged: string,
  versions: { readonly base: RecordFile | undefined } & Readonly<Record<Side, RecordFile>>,
): { readonly text: string; readonly lost: readonly LostComment[] } {
  const base = countsOf(versions.base ? commentsIn(versions.base) : [])
  let text = merged
  const lost: LostComment[] = []
  for (const side of ['ours', 'theirs'] as const) {
    const there = countsOf(commentsIn({ ...file, text }))
    const seen = new Map<string, number>()
    for (const comment of commentsIn(versions[side])) {
      const times = (seen.get(comment.text) ?? 0) + 1
      seen.set(comment.text, times)
      if (times <= Math.max(base.get(comment.text) ?? 0, there.get(comment.text) ?? 0)) continue
      const next = withComment(file, text, comment)
      if (next === null) lost.push({ text: comment.text, side })
      else text = next
    }
  }
  return { text, lost }
}

/** The text with the comment at its field; null where there is no place for it. */
function withComment(file: RecordFile, text: string, comment: Comment): string | null {
  const parts = partsOf({ ...file, text })
  if (parts === null) return null
  const places = [...(comment.isBeside ? [beside(parts, comment)] : []), above(parts, comment)]
  const texts = places.flatMap((place) => {
    if (place === null) return []
    const at = parts.source.start + place.at
    return [text.slice(0, at) + place.text + text.slice(at)]
  })
  // Behind another comment, or on a line in the middle of a value, it would become a part of that.
  return texts.find((one) => hasOneMore(file, one, text)) ?? null
}

interface Insertion {
  readonly at: number
  readonly text: string
}

/** At the end of the field's line. */
function beside(parts: RecordParts, { field, text }: Comment): Insertion | null {
  const offset = offsetIn(parts, field)
  if (offset === null) return null
  const yaml = yamlOf(parts)
  const line = /[^\r\n]*/.exec(yaml.slice(offset))?.[0] ?? ''
  return { at: offset + line.trimEnd().length, text: ` ${text}` }
}

/** On a line of its own above the field's line, or below the last one. */
function above(parts: RecordParts, { field, text }: Comment): Insertion | null {
  const yaml = yamlOf(parts)
  const eol = eolOf(parts.source.text)
  if (field === null) return { at: yaml.length, text: `${/\n$|^$/.test(yaml) ? '' : eol}${text}${eol}` }
  const offset = offsetIn(parts, field)
  if (offset === null) return null
  const at = lineStart(yaml, offset)
  return { at, text: `${/^ */.exec(yaml.slice(at))?.[0] ?? ''}${text}${eol}` }
}

function offsetIn(parts: RecordParts, field: string | null): number | null {
  return field === null ? null : (fieldsOf(parts).get(field) ?? null)
}

function hasOneMore(file: RecordFile, next: string, before: string): boolean {
  return commentsIn({ ...file, text: next }).length === commentsIn({ ...file, text: before }).length + 1
}

function commentsIn(file: RecordFile): readonly Comment[] {
  const parts = partsOf(file)
  return parts === null ? [] : commentsOf(parts)
}

function partsOf({ path, text, form }: RecordFile): RecordParts | null {
  const parts = readParts(path, text, form)
  return parts.ok ? parts.value : null
}

function countsOf(comments: readonly Comment[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { text } of comments) counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}
