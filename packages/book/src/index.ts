export type { Author, Book, Changes, PullStart, ReadRecord } from './book.ts'
export { contentHash } from './files/content-hash.ts'
export { type Applied, changeOf, type FileChange } from './files/file-change.ts'
export { reasonOf } from './files/file-error.ts'
export { folderText, writeFolder } from './files/folder-files.ts'
export { recordReader } from './files/read-records.ts'
export { isRecordName } from './files/record-paths.ts'
export { findBook } from './find-book.ts'
export { cloneUser } from './git/clone-user.ts'
export type { Environment, GitFolder } from './git/git.ts'
export {
  committedSince,
  headCommit,
  type KeptCommand,
  type KeptFile,
  keepCommands,
  keptCommands,
} from './git/kept-commands.ts'
export { setMergeDriver } from './git/merge-driver.ts'
export { mergeText } from './git/merge-text.ts'
export {
  type RepositoryState,
  repositoryState,
  startRepository,
} from './git/repository.ts'
export { originPage } from './git/web-address.ts'
export { openBook } from './open-book.ts'
export { PROBLEMS } from './problems.ts'
