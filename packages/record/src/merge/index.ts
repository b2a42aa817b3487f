export type { Said } from './clash.ts'
export { type MergedFile, mergeFiles, type PlacedClash } from './merge-files.ts'
