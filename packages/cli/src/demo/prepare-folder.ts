import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { TriagebookError } from '@triagebook/record/problem'
import { problem } from '../problems.ts'

/** Marks a folder as a demo's, so that the next one may replace it. Written first, so that an interrupted demo can be replaced too. */
const MARK = '.triagebook-demo'

/** Empties the folder of an earlier demo; leaves a folder alone that contains anything else. */
export function prepareFolder(folder: string): void {
  const empty = !existsSync(folder) || readdirSync(folder).length === 0
  if (!empty && !existsSync(path.join(folder, MARK))) {
    throw new TriagebookError([problem('demo/not-ours', { folder })])
  }
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    path.join(folder, MARK),
    'Made by triagebook demo, which replaces this folder when it runs again. Delete it when you like.\n',
  )
}
