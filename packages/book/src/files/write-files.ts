import {
  closeSync,
  fchmodSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'
import { err, ok, type Problem, type Result } from '@triagebook/record/problem'
import { changedMeanwhile, type Meanwhile } from './changed-meanwhile.ts'
import type { Applied, FileChange } from './file-change.ts'
import { reasonOf } from './file-error.ts'
import { top } from './place-of.ts'
import { problem } from './problems.ts'
import { removeLeftovers, temporaryName } from './temporary-file.ts'

/** One file to write or delete, its path checked. */
export interface Step extends FileChange {
  readonly absolute: string
  /** The permissions of the file that it replaces. */
  readonly mode: number | undefined
}

/** A step whose content is complete on the disk in a temporary file next to its target. */
interface StagedStep extends Step {
  readonly temporary: string | null
}

/** The steps, and the folders that were created for them, outermost first. */
interface Staged {
  readonly steps: readonly StagedStep[]
  readonly madeFolders: readonly string[]
}

/** Writes every content to a temporary file next to its target. When one fails, the others are removed again. */
export function stage(folder: string, steps: readonly Step[]): Result<Staged> {
  const staged: StagedStep[] = []
  const madeFolders: string[] = []
  const known = new Set([path.dirname(folder)])
  for (const step of steps) {
    try {
      if (step.content !== null) prepareFolder(path.dirname(step.absolute), known, madeFolders)
      staged.push({ ...step, temporary: step.content === null ? null : writeTemporary(step, step.content) })
    } catch (error) {
      discard({ steps: staged, madeFolders })
      return err(
        cannotWrite(step, error, steps.length === 1 ? '' : ` None of the ${steps.length} files was written.`),
      )
    }
  }
  return ok({ steps: staged, madeFolders })
}

/**
 * Renames the staged files to their targets, in order; stops at the first that somebody changed or that fails.
 *
 * No system replaces a file only if it has a given content. So each file is read and compared right before its rename:
 * what can still be lost is an edit that is saved in the microseconds between the two.
 */
export function commit(folder: string, { steps, madeFolders }: Staged): Applied {
  const written: string[] = []
  for (const [index, step] of steps.entries()) {
    const left = steps.slice(index)
    const note =
      steps.length === 1 ? '' : ` ${written.length} of ${steps.length} files were written before it.`
    try {
      const meanwhile = changedMeanwhile(folder, step)
      if (meanwhile !== null) {
        discard({ steps: left, madeFolders })
        return {
          written,
          problems:
            typeof meanwhile === 'string'
              ? [changedLate(step, meanwhile, note)]
              : [meanwhile, ...left.slice(1).map(notWritten)],
        }
      }
      if (step.temporary === null) rmSync(step.absolute, { force: true })
      else renameSync(step.temporary, step.absolute)
      written.push(step.path)
    } catch (error) {
      discard({ steps: left, madeFolders })
      return { written, problems: [cannotWrite(step, error, note), ...left.slice(1).map(notWritten)] }
    }
  }
  return { written, problems: [] }
}

/** One problem also says of the files after it that they were not written: there can be thousands. */
function changedLate({ path: bookPath }: Step, meanwhile: Meanwhile, note: string): Problem {
  const what = meanwhile === 'made' ? 'created' : meanwhile
  return problem('book/changed-meanwhile#late', { path: bookPath, what, note }, top(bookPath))
}

function prepareFolder(folder: string, known: Set<string>, madeFolders: string[]): void {
  if (known.has(folder)) return
  prepareFolder(path.dirname(folder), known, madeFolders)
  try {
    mkdirSync(folder)
    madeFolders.push(folder)
  } catch (error) {
    // placeOf has checked that it is a folder and not a link.
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    removeLeftovers(folder)
  }
  known.add(folder)
}

/** `wx` fails if the file exists, so nobody can place a link there first. */
function writeTemporary({ absolute, mode }: Step, content: string): string {
  const temporary = path.join(path.dirname(absolute), temporaryName())
  const file = openSync(temporary, 'wx')
  try {
    const bytes = Buffer.from(content)
    for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done)
    if (mode !== undefined) fchmodSync(file, mode & 0o7777)
    fsyncSync(file)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  } finally {
    closeSync(file)
  }
  return temporary
}

/** What cannot be removed stays, and the next run removes it. */
function discard({ steps, madeFolders }: Staged): void {
  for (const { temporary } of steps)
    if (temporary !== null) ifPossible(() => rmSync(temporary, { force: true }))
  for (const folder of madeFolders.toReversed()) ifPossible(() => rmdirSync(folder))
}

function ifPossible(remove: () => void): void {
  try {
    remove()
  } catch (error) {
    if (reasonOf(error) === null) throw error
  }
}

function cannotWrite({ path: bookPath, absolute, content }: Step, error: unknown, note: string): Problem {
  const reason = reasonOf(error)
  if (reason === null) throw error
  const values = { path: bookPath, done: doneTo(content), folder: path.dirname(absolute), note, ...reason }
  return problem('book/cannot-write', values, top(bookPath))
}

function notWritten({ path: bookPath, content }: Step): Problem {
  return problem('book/not-written', { path: bookPath, done: doneTo(content) }, top(bookPath))
}

function doneTo(content: string | null): string {
  return content === null ? 'deleted' : 'written'
}
