import { readFiles, temporaryFolder, writeFiles } from './temporary-folder.ts'

/**
 * Makes a folder once, and gives a copy of it for each call: many tests begin with the same repository, and starting Git
 * costs more than writing its files. The folder holds plain files only.
 */
export function copiesOf(make: () => string): () => string {
  let files: ReturnType<typeof readFiles> | undefined
  return () => {
    files ??= readFiles(make())
    const folder = temporaryFolder()
    writeFiles(folder, files)
    return folder
  }
}
