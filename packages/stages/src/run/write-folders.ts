import path from 'node:path'
import { reasonOf, writeFolder } from '@triagebook/book'
import type { Problem } from '@triagebook/record/problem'
import { problem } from '../problems.ts'
import type { Applied, FolderFile } from '../stage/plan.ts'

type Written = Pick<Applied, 'written' | 'problems'>

/** Writes the files of each folder as those of a book: all or none, through no link, and none that changed meanwhile. */
export function writeFolders(files: readonly FolderFile[]): Written {
  const results = [...Map.groupBy(files, ({ within }) => within.folder)].map(([folder, files]) =>
    writeOne(folder, files),
  )
  return {
    written: results.flatMap(({ written }) => written),
    problems: results.flatMap(({ problems }) => problems),
  }
}

function writeOne(folder: string, files: readonly FolderFile[]): Written {
  const changes = files.map(({ file, content, within }) => ({
    path: path.relative(folder, file).split(path.sep).join('/'),
    content,
    madeFrom: within.madeFrom,
  }))
  try {
    const { written, problems } = writeFolder(folder, changes)
    // The first ones, in their order.
    return { written: files.slice(0, written.length).map(({ path }) => path), problems }
  } catch (error) {
    const reason = reasonOf(error)
    if (reason === null) throw error
    return { written: [], problems: [cannotMake(folder, reason)] }
  }
}

function cannotMake(folder: string, reason: { readonly why: string; readonly fix: string }): Problem {
  return problem('output/cannot-write#one', { file: folder, ...reason })
}
