import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { findBook } from '@triagebook/book'
import { TriagebookError } from '@triagebook/record/problem'
import type { CommandHost } from './command-host.ts'
import { problem } from './problems.ts'

/** The name of Triagebook's own repository in its package.json, whoever cloned it to wherever. */
const OUR_NAME = 'triagebook-workspace'

/** Throws where the nearest book is a clone of Triagebook, and nobody named it. */
export function refuseUnnamedClone({ book, isBookNamed }: CommandHost): void {
  if (isBookNamed) return
  const found = findBook(book)
  if (found.ok) refuseClone(found.value)
}

/**
 * Throws where the folder is a clone of Triagebook itself. Its triagebook.yml is a book, with sample teams, for its own
 * tests: who stands in the clone and names no book means another one.
 */
export function refuseClone(folder: string): void {
  const manifest = path.join(folder, 'package.json')
  if (existsSync(manifest) && readFileSync(manifest, 'utf8').includes(`"name": "${OUR_NAME}"`))
    throw new TriagebookError([problem('cli/own-clone', { folder })])
}
