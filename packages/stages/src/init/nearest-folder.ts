import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { TriagebookError } from '@triagebook/record/problem'
import { problem } from './problems.ts'

/** The folder, or the nearest one above it that exists. Throws where a file is in the way. */
export function nearestFolder(folder: string): string {
  if (!existsSync(folder)) return nearestFolder(path.dirname(folder))
  if (statSync(folder).isDirectory()) return folder
  throw new TriagebookError([problem('init/not-a-folder', { folder })])
}
