import { findBook } from '@triagebook/book'
import { TriagebookError } from '@triagebook/record/problem'
import { isOwnClone } from '@triagebook/stages/own-clone'
import type { CommandHost } from './command-host.ts'
import { problem } from './problems.ts'

/** Throws where the nearest book is a clone of Triagebook, and nobody named it. */
export function refuseUnnamedClone({ book, isBookNamed }: CommandHost): void {
  if (isBookNamed) return
  const found = findBook(book)
  if (found.ok) refuseClone(found.value)
}

/** Throws where the folder is a clone of Triagebook: who stands in the clone and names no book means another one. */
export function refuseClone(folder: string): void {
  if (isOwnClone(folder)) throw new TriagebookError([problem('cli/own-clone', { folder })])
}
