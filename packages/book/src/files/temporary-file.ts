import { randomBytes } from 'node:crypto'
import { lstatSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'

const TEMPORARY_NAME = /^\.triagebook-[0-9a-f]{16}\.tmp$/
/** Longer than any run needs a temporary file. */
const OLD_MILLISECONDS = 60 * 60 * 1000

/** A name that no record can have and that shows who made the file. */
export function temporaryName(): string {
  return `.triagebook-${randomBytes(8).toString('hex')}.tmp`
}

/** Removes the temporary files of a killed run from this folder. Recent ones stay, because another run may be using them. */
export function removeLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (!TEMPORARY_NAME.test(name)) continue
    const file = path.join(folder, name)
    const changed = lstatSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY
    if (Date.now() - changed > OLD_MILLISECONDS) rmSync(file, { force: true })
  }
}
