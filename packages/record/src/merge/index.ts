export type { ConflictSide } from './conflict.ts'
export type { LostComment } from './keep-comments.ts'
export { type MergedFile, mergeFiles, type PlacedConflict } from './merge-files.ts'
