import { OUTLINES } from './outlines.generated.ts'
import { ownEntry } from './own-entry.ts'
import type { Path } from './path.ts'

/** The titles, descriptions and keys of a schema, without its rules. */
export interface Outline {
  readonly title?: string
  readonly what?: string
  /** The name of the shared part that it refers to. */
  readonly part?: string
  readonly keys?: Readonly<Record<string, Outline>>
  /** What each item of a list, or each value of an open map, is. */
  readonly each?: Outline
}

/** The formats of a book's files. */
export type Format = keyof typeof OUTLINES

const BY_FORMAT: Readonly<
  Record<Format, { readonly root: Outline; readonly parts: Readonly<Record<string, Outline>> }>
> = OUTLINES

/** The outline at a path, with what its shared part adds. */
export function outlineAt(format: Format, path: Path): Outline {
  let outline = resolveOutline(format, rootOf(format))
  for (const step of path) {
    const next = typeof step === 'string' ? ownEntry(outline.keys, step) : undefined
    outline = resolveOutline(format, next ?? outline.each ?? {})
  }
  return outline
}

export function rootOf(format: Format): Outline {
  return BY_FORMAT[format].root
}

/** The outline with that of its shared part, but with its own title. */
export function resolveOutline(format: Format, outline: Outline): Outline {
  const shared = ownEntry(BY_FORMAT[format].parts, outline.part ?? '')
  return shared
    ? { ...outline, ...shared, ...(outline.title !== undefined && { title: outline.title }) }
    : outline
}
