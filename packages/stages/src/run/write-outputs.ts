import { mkdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { reasonOf } from '@triagebook/book'
import type { Problem } from '@triagebook/record/problem'
import writeFileAtomic from 'write-file-atomic'
import { problem } from '../problems.ts'
import type { OutputChange } from '../stage/plan.ts'

/** A file that was not written, and why. */
interface Failure {
  readonly file: string
  readonly why: string
  readonly fix: string
}

/** Writes files outside the book, each whole or not at all; folders that are missing are made. Each reason is one problem. */
export function writeOutputs(outputs: readonly OutputChange[]): {
  readonly written: readonly string[]
  readonly problems: readonly Problem[]
} {
  const written: string[] = []
  const failures: Failure[] = []
  for (const { file, path: name, content } of outputs) {
    try {
      if (isDevice(file)) {
        failures.push({ file, why: 'it is not a file', fix: 'Name a file.' })
        continue
      }
      mkdirSync(path.dirname(file), { recursive: true })
      writeFileAtomic.sync(file, content)
      written.push(name)
    } catch (error) {
      const reason = reasonOf(error)
      if (reason === null) throw error
      failures.push({ file, ...reason })
    }
  }
  const byReason = Map.groupBy(failures, ({ why }) => why)
  return { written, problems: [...byReason.values()].flatMap(cannotWrite) }
}

/** A device or a pipe, which writing atomically would replace by a file. */
function isDevice(file: string): boolean {
  const stat = statSync(file, { throwIfNoEntry: false })
  return stat !== undefined && !stat.isFile() && !stat.isDirectory()
}

function cannotWrite([first, ...others]: readonly Failure[]): readonly Problem[] {
  if (first === undefined) return []
  return others.length === 0
    ? [problem('output/cannot-write#one', { ...first })]
    : [problem('output/cannot-write#several', { ...first, others: others.length })]
}
