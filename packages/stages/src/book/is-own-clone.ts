import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** The name of Triagebook's own repository in its package.json, whoever cloned it to wherever. */
const OUR_NAME = 'triagebook-workspace'

/** Whether the folder is a clone of Triagebook itself. Its triagebook.yml is a book, with sample teams, for its own tests. */
export function isOwnClone(folder: string): boolean {
  const manifest = path.join(folder, 'package.json')
  return existsSync(manifest) && readFileSync(manifest, 'utf8').includes(`"name": "${OUR_NAME}"`)
}
