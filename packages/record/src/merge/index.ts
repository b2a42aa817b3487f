export type { ConflictSide } from './conflict.ts'
export { type MergedFile, mergeFiles, type PlacedConflict } from './merge-files.ts'
