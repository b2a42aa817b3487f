import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { TriagebookError } from '@triagebook/record'

/** Says that a folder is a demo's, so that the next one may replace it. Written first: an interrupted demo is one too. */
const MARK = '.triagebook-demo'

/** Empties the folder of an earlier demo; never touches a folder that holds anything else. */
export function prepareFolder(folder: string): void {
  const empty = !existsSync(folder) || readdirSync(folder).length === 0
  if (!empty && !existsSync(path.join(folder, MARK))) {
    throw new TriagebookError([
      {
        code: 'demo/not-ours',
        severity: 'error',
        message: `${folder} holds something that is no demo, so it was left alone.`,
        hint: 'Name another folder with --out.',
      },
    ])
  }
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    path.join(folder, MARK),
    'Made by triagebook demo, which replaces this folder when it runs again. Delete it when you like.\n',
  )
}
