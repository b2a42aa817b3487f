import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

// `src`, `build` and `dist` are equally deep, and each has main and worker beside this file.

/** Where Triagebook's own settings, rules, playbooks and sample are. */
export const PROJECT_FOLDER = fileURLToPath(new URL('../../../', import.meta.url))

const ENDING = path.extname(import.meta.url)

/** The program that Node starts. */
export const MAIN = fileURLToPath(new URL(`./main${ENDING}`, import.meta.url))

/** The second thread of validate. */
export const WORKER = new URL(`./worker${ENDING}`, import.meta.url)

export const VERSION: string = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
).version
