import { hash, randomBytes } from 'node:crypto'
import { lstatSync, readdirSync, rmSync } from 'node:fs'
import { hostname } from 'node:os'
import path from 'node:path'

const TEMPORARY_NAME = /^\.triagebook-(?:([0-9a-f]{8})-(\d{1,9})-)?[0-9a-f]{16}\.tmp$/
/** Longer than any run needs a temporary file. */
const OLD_MILLISECONDS = 60 * 60 * 1000

/** A name that no record can have and that shows who made the file: on which computer, and in which process. */
export function temporaryName(): string {
  return `.triagebook-${thisComputer()}-${process.pid}-${randomBytes(8).toString('hex')}.tmp`
}

/**
 * Removes the temporary files of killed runs from this folder: those of a process of this computer that has ended, and
 * all that are old. The files of another run that is still writing stay, as its process is there. Where processes cannot
 * be told apart, as between two containers with one name, that run cannot rename its file, says so, and loses nothing.
 */
export function removeLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) {
    const [isTemporary, computer, pid] = TEMPORARY_NAME.exec(name) ?? []
    if (isTemporary === undefined) continue
    const file = path.join(folder, name)
    if ((computer === thisComputer() && hasEnded(Number(pid))) || isOld(file)) rmSync(file, { force: true })
  }
}

function isOld(file: string): boolean {
  const changed = lstatSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY
  return Date.now() - changed > OLD_MILLISECONDS
}

/** Signal 0 only asks whether there is such a process. */
function hasEnded(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH'
  }
}

/** A computer's name can have characters that no file name can. */
function thisComputer(): string {
  return hash('sha256', hostname(), 'hex').slice(0, 8)
}
