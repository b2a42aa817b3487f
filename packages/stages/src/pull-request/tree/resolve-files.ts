import type { BothChanged } from '@triagebook/book/branch'
import { mergeFiles } from '@triagebook/record/merge'
import type { Problem } from '@triagebook/record/problem'
import { readRecord } from '@triagebook/record/read'
import { conflictProblem } from '../../conflict/conflict-problem.ts'

/** A file that both sides changed, made one; or what a person has to choose, in words. */
export type Resolved =
  | { readonly kind: 'resolved'; readonly content: string }
  /** Without conflicts in words, the whole file is in conflict. */
  | { readonly kind: 'conflict'; readonly conflicts: readonly Problem[] }

/**
 * Our side is the branch, theirs the base. Of two cursors the base's counts: the import reads on from there, and what it
 * finds again it knows by its hash.
 */
export function resolveFile(file: BothChanged, prefix: string): Resolved {
  const { base, ours, theirs } = file
  const path = file.path.slice(prefix.length)
  if (path.startsWith('.triagebook/cursors/') && theirs !== null) return { kind: 'resolved', content: theirs }
  if (!path.startsWith('tickets/') || ours === null || theirs === null)
    return { kind: 'conflict', conflicts: [] }
  const [before, mine, other] = [
    base === null ? null : readRecord(path, base),
    readRecord(path, ours),
    readRecord(path, theirs),
  ]
  if (!mine.ok || !other.ok || before?.ok === false) return { kind: 'conflict', conflicts: [] }
  const { text, conflicts } = mergeFiles({ base: before?.value, ours: mine.value, theirs: other.value })
  return conflicts.length === 0
    ? { kind: 'resolved', content: text }
    : { kind: 'conflict', conflicts: conflicts.map(conflictProblem) }
}
