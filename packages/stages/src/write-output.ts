import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Problem } from '@triagebook/record'
import writeFileAtomic from 'write-file-atomic'
import type { Host } from './stage.ts'

/** Writes what a person asked for outside the book's own files, each whole or not at all; parent folders are made. */
export function writeOutput(
  files: Readonly<Record<string, string>>,
  host: Pick<Host, 'dryRun'>,
): { changed: readonly string[]; problems: readonly Problem[] } {
  const changed: string[] = []
  const problems: Problem[] = []
  for (const [file, content] of Object.entries(files)) {
    try {
      if (!host.dryRun) {
        mkdirSync(path.dirname(file), { recursive: true })
        writeFileAtomic.sync(file, content)
      }
      changed.push(file)
    } catch (error) {
      problems.push(cannotWrite(file, error))
    }
  }
  return { changed, problems }
}

function cannotWrite(file: string, error: unknown): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const why = {
    EACCES: 'you may not write there',
    EPERM: 'you may not write there',
    EROFS: 'the disk is read-only',
    ENOSPC: 'the disk is full',
    ENOENT: 'there is no such place',
    ENOTDIR: 'a part of the path is a file',
    EISDIR: 'it is a folder',
    EEXIST: 'a part of the path is a file',
  }[code]
  if (why === undefined) throw error
  return {
    code: 'output/cannot-write',
    severity: 'error',
    message: `${file} was not written: ${why}.`,
    hint: 'Choose another place with --out.',
  }
}
