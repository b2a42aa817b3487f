import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Problem } from '@triagebook/record/problem'
import writeFileAtomic from 'write-file-atomic'
import { problem } from '../problems.ts'
import type { OutputChange } from '../stage/plan.ts'

/** Writes files outside the book, each whole or not at all; folders that are missing are made. */
export function writeOutputs(outputs: readonly OutputChange[]): {
  readonly written: readonly string[]
  readonly problems: readonly Problem[]
} {
  const written: string[] = []
  const problems: Problem[] = []
  for (const { file, path: name, content } of outputs) {
    try {
      mkdirSync(path.dirname(file), { recursive: true })
      writeFileAtomic.sync(file, content)
      written.push(name)
    } catch (error) {
      problems.push(cannotWrite(file, error))
    }
  }
  return { written, problems }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'you are not allowed to write there',
  EPERM: 'you are not allowed to write there',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  ENOENT: 'the place does not exist',
  ENOTDIR: 'a part of the path is a file',
  EISDIR: 'it is a folder',
  EEXIST: 'a part of the path is a file',
}

function cannotWrite(file: string, error: unknown): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const why = REASONS[code]
  if (why === undefined) throw error
  return problem('output/cannot-write', { file, why })
}
