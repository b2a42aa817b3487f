import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

// `src`, `build` and `dist` each have main and worker beside this file.

/** The files of the project that the published package carries with it (bundle.mjs). */
const CARRIED = fileURLToPath(new URL('./project/', import.meta.url))

/** Where Triagebook's own rules, playbooks, schemas and sample are. */
export const PROJECT_FOLDER = existsSync(CARRIED)
  ? CARRIED
  : fileURLToPath(new URL('../../../', import.meta.url))

const ENDING = path.extname(import.meta.url)

/** The program that Node starts. */
export const MAIN = fileURLToPath(new URL(`./main${ENDING}`, import.meta.url))

/** The second thread of validate. */
export const WORKER = new URL(`./worker${ENDING}`, import.meta.url)

export const VERSION: string = JSON.parse(
  readFileSync(path.join(PROJECT_FOLDER, 'packages/cli/package.json'), 'utf8'),
).version
